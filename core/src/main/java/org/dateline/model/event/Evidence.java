package org.dateline.model.event;

import org.dateline.model.report.Span;

/**
 * A mention of an event: the sentence and the trigger.
 *
 * @param report id of the report
 * @param sentence index of the sentence
 * @param span the sentence in the stored text
 * @param trigger the trigger in the stored text
 * @param text the sentence's words
 */
public record Evidence(String report, int sentence, Span span, Span trigger, String text) {}
