package org.dateline.quote;

import org.dateline.model.report.Span;

/**
 * Words between quotation marks.
 *
 * @param outer from the opening mark to after the closing one
 * @param inner the words, without the marks
 * @param isClosed whether the closing mark is there
 */
record Quotation(Span outer, Span inner, boolean isClosed) {

    /** The same, ending earlier: for a quotation whose closing mark is missing. */
    Quotation endingAt(int end) {
        return new Quotation(new Span(outer.start(), end), new Span(inner.start(), end), isClosed);
    }
}
