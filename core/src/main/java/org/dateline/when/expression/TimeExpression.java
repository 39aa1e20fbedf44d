package org.dateline.when.expression;

import org.dateline.model.event.When;
import org.dateline.model.report.Span;

/**
 * Words of a sentence that state a time.
 *
 * @param from index of the first token
 * @param to index after the last token
 * @param text the words as written
 * @param span the words in the stored text
 * @param when the days; of unknown precision when they cannot be known
 * @param rule id of the rule that found it
 * @param anchored whether it counts from the day that the narrative has reached ("the following day")
 */
public record TimeExpression(int from, int to, String text, Span span, When when, String rule, boolean anchored) {

    /** Whether its days are known. */
    public boolean isResolved() {
        return when.precision() != When.Precision.UNKNOWN;
    }
}
