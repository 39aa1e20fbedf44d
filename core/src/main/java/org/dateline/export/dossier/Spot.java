package org.dateline.export.dossier;

/**
 * A place of events.
 *
 * @param name what it is called
 * @param country the country's name, or empty
 * @param latitude degrees
 * @param longitude degrees
 * @param events how many events
 */
record Spot(String name, String country, double latitude, double longitude, int events) {}
