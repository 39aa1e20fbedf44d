/**
 * Second step: a report is sorted into running text, captions, and what is no news. Nothing moves: paragraphs, captions
 * and removals are spans of the stored text. What is looked for stands in {@code clean/*.yaml} of the data folder; see
 * {@link org.dateline.clean.PatternFile} for the format.
 *
 * <p>The title is never among the paragraphs: a headline that stands in the text is left out of them, noted in no
 * removal, and {@code Article.title()} has its words exactly as they stand, so that it can be found again.
 */
@NullMarked
package org.dateline.clean;

import org.jspecify.annotations.NullMarked;
