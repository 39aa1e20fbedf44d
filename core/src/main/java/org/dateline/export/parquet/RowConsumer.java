package org.dateline.export.parquet;

import java.time.LocalDate;
import java.util.List;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.io.api.RecordConsumer;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Type;
import org.apache.parquet.schema.Types;
import org.dateline.export.table.EventTable;
import org.jspecify.annotations.Nullable;

/** Hands rows to Parquet, cell by cell; an empty cell is null. */
final class RowConsumer {

    private final @Nullable RecordConsumer records;

    RowConsumer(@Nullable RecordConsumer records) {
        this.records = records;
    }

    static MessageType schema(List<EventTable.Column> columns) {
        return new MessageType("event", columns.stream().map(RowConsumer::type).toList());
    }

    private static Type type(EventTable.Column column) {
        return switch (column.kind()) {
            case TEXT ->
                Types.optional(PrimitiveTypeName.BINARY)
                        .as(LogicalTypeAnnotation.stringType())
                        .named(column.name());
            case INTEGER -> Types.optional(PrimitiveTypeName.INT64).named(column.name());
            case DECIMAL -> Types.optional(PrimitiveTypeName.DOUBLE).named(column.name());
            case FLAG -> Types.optional(PrimitiveTypeName.BOOLEAN).named(column.name());
            case DAY ->
                Types.optional(PrimitiveTypeName.INT32)
                        .as(LogicalTypeAnnotation.dateType())
                        .named(column.name());
        };
    }

    void write(List<EventTable.Column> columns, List<String> row) {
        RecordConsumer to = records;
        if (to == null) {
            throw new IllegalStateException("not prepared");
        }
        to.startMessage();
        for (int index = 0; index < columns.size(); index++) {
            String cell = row.get(index);
            if (!cell.isEmpty()) {
                to.startField(columns.get(index).name(), index);
                cell(to, columns.get(index).kind(), cell);
                to.endField(columns.get(index).name(), index);
            }
        }
        to.endMessage();
    }

    private static void cell(RecordConsumer to, EventTable.Kind kind, String cell) {
        switch (kind) {
            case TEXT -> to.addBinary(Binary.fromString(cell));
            case INTEGER -> to.addLong(Long.parseLong(cell));
            case DECIMAL -> to.addDouble(Double.parseDouble(cell));
            case FLAG -> to.addBoolean(Boolean.parseBoolean(cell));
            case DAY -> to.addInteger((int) LocalDate.parse(cell).toEpochDay());
        }
    }
}
