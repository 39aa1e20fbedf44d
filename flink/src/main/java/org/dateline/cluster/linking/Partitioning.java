package org.dateline.cluster.linking;

import java.time.LocalDate;
import org.dateline.cluster.coding.Coded;

/** What is linked partition, so that it can be linked at once: nothing, or the reports of each year. */
public enum Partitioning {
    /** All reports are linked with each other, by one operator at the end. */
    NOTHING,
    /** Each year is linked by itself; what goes on over New Year is told twice. */
    YEAR;

    /** The partition of a report. */
    public int of(Coded coded) {
        Long day = coded.dayOrNull();
        return this == NOTHING || day == null ? 0 : LocalDate.ofEpochDay(day).getYear();
    }
}
