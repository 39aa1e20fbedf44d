package org.dateline.model.report;

/**
 * What of a page was not read as the report, as far as its elements are named: comments, related links, questions about cookies.
 *
 * @param kind the kind, a group of {@code data/en/read/page_words.tsv}; {@code other} when no element is named so
 * @param blocks how many paragraphs, headings and items of lists
 * @param letters how many code points they have
 */
public record LeftOut(String kind, int blocks, int letters) {}
