/**
 * First step: files, folders, batch lines and streams become reports.
 *
 * <p>{@link org.dateline.read.ReportReader} takes names as a user types them (files, folders, {@code -} for standard
 * input) and gives a lazy stream of {@link org.dateline.read.Reading}s: reports, and problems with a remedy each. What can
 * be read is read; nothing else is lost when one file or line is broken. Memory is bounded by one line or one page.
 *
 * <p>Formats go by the file's name ({@code .txt}, {@code .html}, {@code .htm}, {@code .jsonl}, {@code .ndjson}, each also
 * with {@code .gz}), else by a look at the first bytes. In folders, files whose names have another ending are left out.
 * A caption of a page becomes a paragraph that begins with {@link org.dateline.read.page.PageReader#CAPTION_MARK}.
 */
@NullMarked
package org.dateline.read;

import org.jspecify.annotations.NullMarked;
