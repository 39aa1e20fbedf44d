package org.dateline.model.report;

/**
 * Which element of a page a stretch of the stored text was read from.
 *
 * @param span the stretch of the stored text
 * @param path the element's XPath in the page as a browser builds it, such as {@code /html/body/div[2]/p[3]}
 */
public record PagePart(Span span, String path) {}
