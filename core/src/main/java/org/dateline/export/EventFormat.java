package org.dateline.export;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The forms in which a store's events are written. */
public enum EventFormat {
    /** One JSON object a line, with all fields. */
    JSONL,
    /** One row an event, for spreadsheets. */
    CSV,
    /** The same, typed and compressed, for analysis. */
    PARQUET,
    /** A point an event, for maps. */
    GEOJSON,
    /** Shaped like POLECAT's files. */
    POLECAT,
    /** Shaped like GDELT 2.0's events. */
    GDELT_EVENTS,
    /** Shaped like GDELT 2.0's mentions. */
    GDELT_MENTIONS,
    /** Shaped like UCDP's Georeferenced Event Dataset. */
    GED,
    /** Shaped like ACLED's tables. */
    ACLED;

    /** Whether totals of wars and periods are written too; the other formats have only single events. */
    public boolean hasTotals() {
        return this == JSONL || this == CSV || this == PARQUET;
    }

    /** The name as users write it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The format of a name as users write it, or null. */
    public static @Nullable EventFormat of(String word) {
        for (EventFormat format : values()) {
            if (format.word().equals(word.toLowerCase(Locale.ROOT))) {
                return format;
            }
        }
        return null;
    }

    /** The format that a file name's ending stands for, or null when it stands for none. */
    public static @Nullable EventFormat ofFileName(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        int dot = lower.lastIndexOf('.');
        return switch (dot < 0 ? "" : lower.substring(dot + 1)) {
            case "jsonl", "ndjson" -> JSONL;
            case "csv" -> CSV;
            case "parquet" -> PARQUET;
            case "geojson" -> GEOJSON;
            default -> null;
        };
    }
}
