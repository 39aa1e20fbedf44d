package org.dateline.when.pattern;

import java.time.LocalDate;
import org.dateline.model.event.When.Basis;
import org.dateline.model.event.When.Precision;
import org.jspecify.annotations.Nullable;

/**
 * Days, without the words that state them.
 *
 * @param earliest first possible day, or null
 * @param latest last possible day, or null
 * @param precision how wide the words are
 * @param basis how the days are known
 */
public record Interval(
        @Nullable LocalDate earliest, @Nullable LocalDate latest, Precision precision, Basis basis) {

    public static final Interval UNKNOWN = new Interval(null, null, Precision.UNKNOWN, Basis.NONE);

    public static Interval day(LocalDate day, Basis basis) {
        return new Interval(day, day, Precision.DAY, basis);
    }

    public static Interval days(LocalDate earliest, LocalDate latest, Basis basis) {
        return new Interval(earliest, latest, earliest.equals(latest) ? Precision.DAY : Precision.DAYS, basis);
    }

    public static Interval of(
            @Nullable LocalDate earliest, @Nullable LocalDate latest, Precision precision, Basis basis) {
        return new Interval(earliest, latest, precision, basis);
    }

    public boolean isUnknown() {
        return precision == Precision.UNKNOWN;
    }

    /** The same, known to be over by a day: "this week", in the past tense, ends today. */
    public Interval notAfter(LocalDate day) {
        if (latest == null || !latest.isAfter(day) || earliest != null && earliest.isAfter(day)) {
            return this;
        }
        return new Interval(earliest, day, precision, basis);
    }

    /** The same, known to be still to come on a day. */
    public Interval notBefore(LocalDate day) {
        if (earliest == null || !earliest.isBefore(day) || latest != null && latest.isBefore(day)) {
            return this;
        }
        return new Interval(day, latest, precision, basis);
    }
}
