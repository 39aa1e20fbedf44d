package org.dateline.who.country;

/**
 * The country of a body that the text names without one.
 *
 * @param country ISO 3166-1 alpha-3
 * @param reason what speaks for it, for people
 * @param share in how many of such cases it was right, from 0 to 1
 */
public record ChosenCountry(String country, String reason, double share) {}
