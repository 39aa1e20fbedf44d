package org.dateline.export.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.dateline.export.GatheredRow;
import org.dateline.model.event.GatheredEvent;

/** One row an event, with everything that fits in cells. */
public final class OwnTable implements EventTable {

    private static final Set<String> INTEGERS = Set.of(
            "quad",
            "geonames",
            "killed_low",
            "killed_best",
            "killed_high",
            "injured_low",
            "injured_best",
            "injured_high",
            "reports",
            "sources",
            "versions");
    private static final Set<String> DECIMALS = Set.of("intensity", "lat", "lon", "confidence");
    private static final Set<String> DAYS = Set.of("earliest", "latest", "published", "event_date");

    private static final Set<String> FLAGS = Set.of("historical", "toll");

    private final List<Column> columns = new ArrayList<>();

    /** The table. */
    public OwnTable() {
        for (String name : GatheredRow.names()) {
            Kind kind = INTEGERS.contains(name)
                    ? Kind.INTEGER
                    : DECIMALS.contains(name)
                            ? Kind.DECIMAL
                            : DAYS.contains(name) ? Kind.DAY : FLAGS.contains(name) ? Kind.FLAG : Kind.TEXT;
            columns.add(new Column(name, kind));
        }
    }

    @Override
    public List<Column> columns() {
        return List.copyOf(columns);
    }

    @Override
    public List<List<String>> rows(GatheredEvent event) {
        return List.of(GatheredRow.of(event));
    }
}
