package org.dateline.export.format;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import org.dateline.export.CsvRecordWriter;
import org.dateline.export.EventWriter;
import org.dateline.export.JsonLinesEvents;
import org.dateline.export.JsonLinesWriter;
import org.dateline.export.RecordWriter;
import org.dateline.export.TimelineWriter;
import org.dateline.export.parquet.ParquetEvents;
import org.dateline.export.table.AcledTable;
import org.dateline.export.table.DelimitedWriter;
import org.dateline.export.table.EventTable;
import org.dateline.export.table.ExportFacts;
import org.dateline.export.table.GdeltEventTable;
import org.dateline.export.table.GdeltMentionTable;
import org.dateline.export.table.GedTable;
import org.dateline.export.table.GeoJsonWriter;
import org.dateline.export.table.OwnTable;
import org.dateline.export.table.PolecatTable;

/** The formats that ship with Dateline. */
enum ShippedFormat implements OutputFormat {
    JSONL("everything, one JSON object a line", "jsonl", "ndjson", "json"),
    CSV("a row an event, for spreadsheets", "csv"),
    TIMELINE("by day, to be read by people", "txt"),
    PARQUET("the rows of csv, typed and compressed", "parquet"),
    GEOJSON("a point an event, for maps", "geojson"),
    POLECAT("shaped like POLECAT's files"),
    GDELT_EVENTS("shaped like GDELT 2.0's events"),
    GDELT_MENTIONS("shaped like GDELT 2.0's mentions"),
    GED("shaped like UCDP's Georeferenced Event Dataset"),
    ACLED("shaped like ACLED's tables");

    private final String description;
    private final List<String> endings;

    ShippedFormat(String description, String... endings) {
        this.description = description;
        this.endings = List.of(endings);
    }

    @Override
    public String description() {
        return description;
    }

    @Override
    public List<String> endings() {
        return endings;
    }

    @Override
    public boolean writesReports() {
        return this == JSONL || this == CSV || this == TIMELINE;
    }

    @Override
    public boolean writesEvents() {
        return this != TIMELINE;
    }

    @Override
    public boolean hasTotals() {
        return this == JSONL || this == CSV || this == PARQUET;
    }

    @Override
    public boolean hasExtras() {
        return this == JSONL;
    }

    @Override
    public boolean isResumable() {
        return this == JSONL;
    }

    @Override
    public boolean isTableOfText() {
        return switch (this) {
            case CSV, POLECAT, GDELT_EVENTS, GDELT_MENTIONS, GED, ACLED -> true;
            default -> false;
        };
    }

    @Override
    public boolean hasRaw() {
        return this == CSV;
    }

    @Override
    public RecordWriter reports(OutputStream output, Options options) {
        return switch (this) {
            case JSONL -> new JsonLinesWriter(output, options.origin(), options.extras());
            case CSV -> new CsvRecordWriter(output, options.origin(), options.raw());
            case TIMELINE -> new TimelineWriter(output, options.screen());
            default -> throw new UnsupportedOperationException(word() + " does not write single reports");
        };
    }

    @Override
    public EventWriter events(OutputStream output, Options options) throws IOException {
        return switch (this) {
            case JSONL -> new JsonLinesEvents(output);
            case PARQUET -> new ParquetEvents(output, new OwnTable());
            case GEOJSON -> new GeoJsonWriter(output);
            case CSV -> commas(output, new OwnTable(), options);
            case POLECAT -> new DelimitedWriter(output, new PolecatTable(), true, true, options.raw());
            case GDELT_EVENTS -> tabs(output, new GdeltEventTable(new ExportFacts(options.facts())), options);
            case GDELT_MENTIONS -> tabs(output, new GdeltMentionTable(), options);
            case GED -> commas(output, new GedTable(new ExportFacts(options.facts())), options);
            case ACLED -> commas(output, new AcledTable(new ExportFacts(options.facts())), options);
            case TIMELINE -> throw new UnsupportedOperationException(word() + " does not write gathered events");
        };
    }

    private static EventWriter commas(OutputStream output, EventTable table, Options options) {
        return new DelimitedWriter(output, table, false, true, options.raw());
    }

    private static EventWriter tabs(OutputStream output, EventTable table, Options options) {
        return new DelimitedWriter(output, table, true, false, options.raw());
    }

    @Override
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
