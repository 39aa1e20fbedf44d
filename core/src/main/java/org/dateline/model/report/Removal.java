package org.dateline.model.report;

/**
 * A note that a stretch of the stored text was kept from being read as news.
 *
 * @param kind why: {@code advertisement}, {@code caption}, {@code dateline}, {@code footer}, {@code boilerplate}, {@code date}
 * @param span the stretch
 */
public record Removal(String kind, Span span) {}
