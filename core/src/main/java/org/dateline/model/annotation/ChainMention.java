package org.dateline.model.annotation;

/**
 * A mention of a chain.
 *
 * @param sentence index of its sentence
 * @param head index of its head word
 * @param first index of its first word
 * @param end index after its last word
 * @param isJoint whether it is of several that a conjunction joins, of which the head is the first
 */
public record ChainMention(int sentence, int head, int first, int end, boolean isJoint) {}
