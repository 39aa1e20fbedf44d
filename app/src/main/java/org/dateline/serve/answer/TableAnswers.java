package org.dateline.serve.answer;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.dateline.export.EventWriter;
import org.dateline.export.format.OutputFormat;
import org.dateline.export.format.OutputFormats;
import org.dateline.record.RecordReader;
import org.dateline.store.Store;

/** Makes the twins of pages that are no JSON: tables and points of their events, as {@code export} writes them. */
public final class TableAnswers {

    private static final OutputFormats FORMATS = OutputFormats.all();

    private TableAnswers() {}

    /** Comma-separated values, safe for spreadsheets. */
    public static byte[] csv(Store store, List<Long> events) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        return written(store, events, bytes, "csv");
    }

    /** GeoJSON. */
    public static byte[] geojson(Store store, List<Long> events) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        return written(store, events, bytes, "geojson");
    }

    private static byte[] written(Store store, List<Long> events, ByteArrayOutputStream bytes, String format) {
        RecordReader reader = new RecordReader(store.read());
        try (EventWriter writer = FORMATS.named(format).events(bytes, OutputFormat.Options.plain())) {
            for (long event : events) {
                writer.write(reader.event(event));
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }
}
