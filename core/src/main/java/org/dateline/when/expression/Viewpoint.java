package org.dateline.when.expression;

import java.time.LocalDate;
import org.dateline.when.pattern.DateOrder;
import org.dateline.when.pattern.ReferenceTime;
import org.dateline.when.pattern.Tense;
import org.jspecify.annotations.Nullable;

/**
 * From where the times of a sentence are seen.
 *
 * @param published the day from which "yesterday" counts; null when unknown: then only full dates are resolved
 * @param narrative the day from which "the following day" counts, or null
 * @param order how the report writes dates in figures
 */
public record Viewpoint(
        @Nullable LocalDate published, @Nullable LocalDate narrative, DateOrder order) {

    /** A report of a day, of which nothing more is known. */
    public static Viewpoint of(@Nullable LocalDate published) {
        return new Viewpoint(published, null, DateOrder.UNKNOWN);
    }

    /** The same report, seen from another day. */
    public Viewpoint from(@Nullable LocalDate day) {
        return new Viewpoint(day, narrative, order);
    }

    /** What an expression in a clause of that tense is seen from. */
    ReferenceTime in(Tense tense) {
        return new ReferenceTime(published, narrative, tense, order);
    }
}
