package org.dateline.model.report;

import java.time.LocalDate;

/**
 * The day a report was published, and how that is known.
 *
 * @param date the day
 * @param basis where it was read
 */
public record Published(LocalDate date, Basis basis) {

    /** Where a publication date was read. */
    public enum Basis {
        /** Given on the command line. */
        OPTION,
        /** The {@code published} field of the batch input. */
        FIELD,
        /** The page's own metadata. */
        PAGE,
        /** A date line in the text. */
        TEXT
    }
}
