package org.dateline.export;

/**
 * What made the records, written into each of them.
 *
 * @param coder program and version, such as {@code dateline 0.1.0}
 * @param data the version of the data folder
 */
public record Origin(String coder, String data) {}
