package org.dateline.export.table;

import java.util.List;
import org.dateline.model.event.GatheredEvent;

/** A table of events: its columns, and the rows that an event makes. Cells are text; unknown values are empty. */
public interface EventTable {

    /** What a column holds. */
    enum Kind {
        TEXT,
        INTEGER,
        DECIMAL,
        DAY,
        FLAG
    }

    /** A column. */
    record Column(String name, Kind kind) {}

    /** The columns, in order. */
    List<Column> columns();

    /** The rows of an event, each with a cell a column; none when the table has no such events. */
    List<List<String>> rows(GatheredEvent event);
}
