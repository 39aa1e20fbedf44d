package org.dateline.annotate.encoder;

/**
 * A name found by the encoder.
 *
 * @param kind PER, ORG, GPE, LOC, FAC or NORP
 * @param from index of its first word
 * @param to index after its last word
 */
public record EncoderName(String kind, int from, int to) {}
