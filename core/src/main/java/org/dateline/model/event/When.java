package org.dateline.model.event;

import java.time.LocalDate;
import org.dateline.model.report.Span;
import org.jspecify.annotations.Nullable;

/**
 * The days on which something happened.
 *
 * @param earliest first possible day, or null when open or unknown
 * @param latest last possible day, or null when open or unknown
 * @param precision how wide the words are
 * @param basis how the days are known
 * @param text the words, or null when inferred
 * @param span the words in the stored text, or null
 */
public record When(
        @Nullable LocalDate earliest,
        @Nullable LocalDate latest,
        Precision precision,
        Basis basis,
        @Nullable String text,
        @Nullable Span span) {

    /** How wide an interval is. */
    public enum Precision {
        DAY,
        DAYS,
        WEEK,
        MONTH,
        SEASON,
        YEAR,
        DECADE,
        OPEN,
        UNKNOWN
    }

    /** How an interval is known. */
    public enum Basis {
        /** A full date in the text. */
        EXPLICIT,
        /** Resolved against the publication date. */
        RELATIVE,
        /** From another event of the report. */
        INFERRED,
        /** Only: not after the publication date. */
        PUBLICATION,
        /** Nothing is known. */
        NONE
    }

    /** Nothing is known. */
    public static final When UNKNOWN = new When(null, null, Precision.UNKNOWN, Basis.NONE, null, null);

    /** How exactly the days are known, for comparing: what the text says itself comes before what follows from something else. */
    public int exactness() {
        int basisRank =
                switch (basis) {
                    case EXPLICIT, RELATIVE -> 20;
                    case INFERRED -> 10;
                    case PUBLICATION -> 1;
                    case NONE -> 0;
                };
        return basisRank + (basisRank >= 10 ? Precision.values().length - precision.ordinal() : 0);
    }
}
