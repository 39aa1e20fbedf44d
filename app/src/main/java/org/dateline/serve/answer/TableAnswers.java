package org.dateline.serve.answer;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.dateline.export.EventWriter;
import org.dateline.export.table.DelimitedWriter;
import org.dateline.export.table.GeoJsonWriter;
import org.dateline.export.table.OwnTable;
import org.dateline.record.RecordReader;
import org.dateline.store.Store;

/** Makes the twins of pages that are no JSON: tables and points of their events, as {@code export} writes them. */
public final class TableAnswers {

    private TableAnswers() {}

    /** Comma-separated values, safe for spreadsheets. */
    public static byte[] csv(Store store, List<Long> events) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        return written(store, events, bytes, () -> new DelimitedWriter(bytes, new OwnTable(), false, true, false));
    }

    /** GeoJSON. */
    public static byte[] geojson(Store store, List<Long> events) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        return written(store, events, bytes, () -> new GeoJsonWriter(bytes));
    }

    private interface Opening {
        EventWriter open() throws IOException;
    }

    private static byte[] written(Store store, List<Long> events, ByteArrayOutputStream bytes, Opening opening) {
        RecordReader reader = new RecordReader(store.read());
        try (EventWriter writer = opening.open()) {
            for (long event : events) {
                writer.write(reader.event(event));
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }
}
