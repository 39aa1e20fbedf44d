package org.dateline.cluster.linking;

import java.time.LocalDate;
import org.dateline.store.content.StoredReport;

/** Into which partitions reports are divided, to be linked in parallel and separately: none, or years. */
public enum Partitioning {
    /** All reports are linked with each other, by one operator at the end. */
    NOTHING,
    /** Each year is linked by itself; what continues over New Year becomes two events. */
    YEAR;

    /** The partition of a report. */
    public int of(StoredReport report) {
        Long day = report.day();
        return this == NOTHING || day == null ? 0 : LocalDate.ofEpochDay(day).getYear();
    }
}
