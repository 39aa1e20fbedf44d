package org.dateline.cli.store;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import org.dateline.Dateline;
import org.dateline.cli.terminal.OutputFile;
import org.dateline.cli.terminal.Progress;
import org.dateline.cli.terminal.Terminal;
import org.dateline.codec.Origin;
import org.dateline.data.DataFolder;
import org.dateline.data.file.DataFile;
import org.dateline.export.EventWriter;
import org.dateline.export.JsonLinesEvents;
import org.dateline.export.JsonLinesWriter.Extra;
import org.dateline.export.Screen;
import org.dateline.export.format.OutputFormat;
import org.dateline.export.table.Codebook;
import org.dateline.model.event.GatheredEvent;
import org.dateline.model.report.Digest;
import org.dateline.record.RecordReader;
import org.dateline.store.Store;
import org.dateline.store.query.Query;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.node.ObjectNode;

/** Writes the events that a query finds, and a manifest. The file appears whole or not at all. */
final class ExportRun {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Store store;
    private final Path from;
    private final Terminal terminal;
    private final DataFolder data;

    ExportRun(Store store, Path from, Terminal terminal, DataFolder data) {
        this.store = store;
        this.from = from;
        this.terminal = terminal;
        this.data = data;
    }

    /**
     * What to write.
     *
     * @param written the query as it was written
     * @param raw whether words are written as they are, even where a spreadsheet would take them for a formula
     * @param bom whether a table of text begins with a byte order mark
     * @param extras what to write beside events, in JSON Lines
     */
    record Asked(OutputFormat format, Query query, String written, boolean raw, boolean bom, Set<Extra> extras) {
        Asked {
            extras = Set.copyOf(extras);
        }
    }

    void write(Asked asked, Path output, boolean overwrite) throws IOException {
        Written counts = new Written();
        MessageDigest digest = Digest.sha256();
        try (OutputFile file = new OutputFile(output, overwrite)) {
            try (EventWriter writer = writer(asked, new DigestOutputStream(file.stream(), digest));
                    Progress progress = new Progress(terminal)) {
                store.snapshot(() -> write(asked, writer, progress, counts));
            }
            long bytes = file.settled();
            String sha256 = HexFormat.of().formatHex(digest.digest());
            String codebook =
                    new Codebook(data.files("export", ".tsv")).of(asked.format().word());
            if (!codebook.isEmpty()) {
                file.beside(".codebook.csv", codebook);
            }
            file.beside(".manifest.json", manifest(asked, output, bytes, sha256, counts));
            file.finish();
        }
        terminal.message(counts.rows + (counts.rows == 1 ? " row of " : " rows of ") + counts.events
                + (counts.events == 1 ? " event" : " events") + " in " + output + ", beside it " + output.getFileName()
                + ".manifest.json");
        if (counts.totals > 0) {
            terminal.message(counts.totals
                    + (counts.totals == 1 ? " total of a war or period is" : " totals of wars or periods are")
                    + " left out, for " + asked.format().word() + " is a table of deeds");
        }
        if (counts.others > 0) {
            terminal.message(counts.others + (counts.others == 1 ? " event is" : " events are") + " left out, for "
                    + asked.format().word() + " has no such events, or none that did not happen");
        }
    }

    private void write(Asked asked, EventWriter writer, Progress progress, Written counts) {
        RecordReader reader = new RecordReader(store.read());
        BitSet reports = new BitSet();
        store.search().each(asked.query(), event -> {
            GatheredEvent gathered = reader.event(event);
            if (gathered.event().toll() && !asked.format().hasTotals()) {
                counts.totals++;
                return;
            }
            int rows = kept(() -> writer.write(gathered));
            counts.rows += rows;
            counts.events += rows > 0 ? 1 : 0;
            counts.others += rows > 0 ? 0 : 1;
            if (!asked.extras().isEmpty()) {
                reader.reports(event).forEach(report -> reports.set(report.intValue()));
            }
            progress.update(() -> counts.events + " events written");
        });
        if (writer instanceof JsonLinesEvents lines) {
            reports.stream().forEach(report -> counts.rows += kept(() -> beside(lines, reader, report, asked)));
        }
    }

    /** What was written, and how many totals were not. */
    private static final class Written {
        private long events;
        private long rows;
        private long totals;
        private long others;
    }

    private interface Writing {
        int rows() throws IOException;
    }

    private static int kept(Writing writing) {
        try {
            return writing.rows();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static int beside(JsonLinesEvents lines, RecordReader reader, int report, Asked asked) throws IOException {
        int rows = 0;
        if (asked.extras().contains(Extra.REPORTS)) {
            lines.record(reader.report(report));
            rows++;
        }
        if (asked.extras().contains(Extra.STATEMENTS)) {
            for (String statement : reader.statements(report)) {
                lines.record(statement);
                rows++;
            }
        }
        return rows;
    }

    private EventWriter writer(Asked asked, OutputStream output) throws IOException {
        List<DataFile> facts = new ArrayList<>(data.files("export", ".tsv"));
        facts.addAll(data.files("ontology", ".tsv"));
        OutputFormat.Options options = new OutputFormat.Options(
                new Origin(Dateline.CODER, data.version()), asked.extras(), asked.raw(), Screen.plain(), facts);
        if (asked.bom()) {
            output.write(OutputFormat.mark());
        }
        return asked.format().events(output, options);
    }

    private String manifest(Asked asked, Path output, long bytes, String sha256, Written counts) {
        ObjectNode node = JSON.createObjectNode().put("record", "manifest");
        node.put("file", String.valueOf(output.getFileName()))
                .put("format", asked.format().word());
        node.put("rows", counts.rows).put("events", counts.events).put("totals_left_out", counts.totals);
        node.put("events_left_out", counts.others);
        node.put("bytes", Math.max(0, bytes));
        node.put("sha256", sha256).put("query", asked.written());
        asked.query().meanings().forEach(node.putArray("query_means")::add);
        node.put("written", Instant.now().truncatedTo(ChronoUnit.SECONDS).toString());
        node.put("program", Dateline.CODER);
        ObjectNode source = node.putObject("store").put("name", String.valueOf(from.getFileName()));
        store.read().sizes().forEach(source::put);
        store.read().codedBy().forEach(source.putObject("reports_coded_by")::put);
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(node) + "\n";
    }
}
