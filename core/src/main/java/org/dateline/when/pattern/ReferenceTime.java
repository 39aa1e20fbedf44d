package org.dateline.when.pattern;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * From where an expression is seen.
 *
 * @param published the publication date, or null
 * @param narrative the day that the narrative has reached, or null
 * @param tense the tense around the expression
 * @param order how dates in figures are written
 */
public record ReferenceTime(
        @Nullable LocalDate published, @Nullable LocalDate narrative, Tense tense, DateOrder order) {

    public boolean isFuture() {
        return tense == Tense.FUTURE;
    }

    /** Cuts off what the tense rules out: the past ends today, the future begins today. */
    public Interval cut(Interval interval) {
        if (published == null) {
            return interval;
        }
        return isFuture() ? interval.notBefore(published) : interval.notAfter(published);
    }
}
