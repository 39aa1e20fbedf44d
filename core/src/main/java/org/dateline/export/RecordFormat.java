package org.dateline.export;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The forms in which records are written. */
public enum RecordFormat {
    /** One JSON object a line, with all fields. */
    JSONL,
    /** One row an event, for spreadsheets. */
    CSV,
    /** By day, to be read by people. */
    TIMELINE;

    /** The format that a file name's ending stands for, or null when it stands for none. */
    public static @Nullable RecordFormat ofFileName(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        if (lower.endsWith(".jsonl") || lower.endsWith(".ndjson") || lower.endsWith(".json")) {
            return JSONL;
        }
        if (lower.endsWith(".csv")) {
            return CSV;
        }
        return lower.endsWith(".txt") ? TIMELINE : null;
    }

    /** The format's name as users write it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
