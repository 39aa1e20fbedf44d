package org.dateline.model.report;

import org.jspecify.annotations.Nullable;

/**
 * The caption of a picture, kept apart from the sentences.
 *
 * @param text the caption's words
 * @param credit photographer and agency as written, or null
 * @param span caption and credit in the stored text
 */
public record Caption(String text, @Nullable String credit, Span span) {}
