package org.dateline.model.event;

import org.dateline.model.report.Span;

/**
 * The words that fill a role.
 *
 * @param sentence index of the sentence they stand in
 * @param head index of the governing token in that sentence
 * @param span the words in the stored text: the noun phrase without relative clauses and appositives
 * @param text the words as written
 */
public record Phrase(int sentence, int head, Span span, String text) {}
