package org.dateline.cluster.linking.message;

import org.jspecify.annotations.Nullable;

/** A record that is new, or in place of an earlier one of its id, or gone. Plain fields for Flink's serializer. */
@SuppressWarnings("VisibilityModifier")
public final class RecordChange {

    /** {@code event}, {@code report} or {@code statement}. */
    public String kind = "";

    /** Id of the record; of a statement the report's with its place in it. */
    public String id = "";

    /** Day of the event or of publication, {@code yyyy-mm-dd}; null when it is not known. */
    public @Nullable String day;

    /** The record, JSON; null when it is gone. */
    public @Nullable String record;

    /** Of an event the cells of its row in a table: see {@link org.dateline.export.table.OwnTable}. */
    public String[] row = {};

    /** When it was published, in milliseconds since 1970; 0 for what is published once, at the end. */
    public long time;

    /** For Flink. */
    public RecordChange() {}

    /** A change; {@code record} is null for one that is gone. */
    public RecordChange(String kind, String id, @Nullable String day, @Nullable String record) {
        this.kind = kind;
        this.id = id;
        this.day = day;
        this.record = record;
    }
}
