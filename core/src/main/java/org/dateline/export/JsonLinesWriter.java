package org.dateline.export;

import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dateline.codec.Origin;
import org.dateline.codec.RecordJson;
import org.dateline.model.event.CodedReport;
import org.dateline.model.event.Event;
import org.dateline.model.event.GatheredEvent;
import org.dateline.model.event.Statement;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/**
 * Writes one JSON object a line, UTF-8 with line feeds, as {@code data/world/schema/record.schema.json} says. The report comes
 * before its events, and they before its statements.
 */
public final class JsonLinesWriter implements RecordWriter {

    /** The kinds of record that are written beside events. */
    public enum Extra {
        /** What was read and what was taken out of it. */
        REPORTS,
        /** Who said what. */
        STATEMENTS
    }

    private final JsonFactory json = new JsonFactory();
    private final OutputStream output;
    private final RecordJson records;
    private final Set<Extra> extras;

    /**
     * @param output where to write; closed with this writer
     * @param origin what made the records
     * @param extras what to write beside events
     */
    public JsonLinesWriter(OutputStream output, Origin origin, Set<Extra> extras) {
        this.output = output;
        this.records = new RecordJson(origin);
        this.extras = Set.copyOf(extras);
    }

    @Override
    public void write(CodedReport coded) throws IOException {
        if (extras.contains(Extra.REPORTS)) {
            line(generator -> records.report(generator, coded.article()));
        }
        for (Event event : coded.events()) {
            line(generator -> records.event(generator, event));
        }
        if (extras.contains(Extra.STATEMENTS)) {
            for (Statement statement : coded.statements()) {
                line(generator -> records.statement(generator, statement, coded.events()));
            }
        }
    }

    /** Writes an event gathered from all its reports. */
    public void gathered(GatheredEvent event) throws IOException {
        line(generator -> records.gathered(generator, event, null));
    }

    /**
     * Writes an event gathered from all its reports, with its related events.
     *
     * @param related for each related event its {@code event}, {@code kind}, {@code direction} and {@code why}
     */
    public void gathered(GatheredEvent event, List<Map<String, String>> related) throws IOException {
        line(generator -> records.gathered(generator, event, related));
    }

    /**
     * The line of an event gathered from all its reports, without its line feed.
     *
     * @param related as in {@link #gathered(GatheredEvent, List)}; the field is left out when the list is empty
     */
    public static String line(GatheredEvent event, List<Map<String, String>> related) {
        RecordJson records = new RecordJson(new Origin("", ""));
        return text(
                new JsonFactory(), generator -> records.gathered(generator, event, related.isEmpty() ? null : related));
    }

    /**
     * The lines of a report, without their ends.
     *
     * @param report the report's own record
     * @param events the records of its events, in order
     * @param statements the records of its statements, in order
     */
    public record Lines(String report, List<String> events, List<String> statements) {}

    /** The lines that {@link #write} writes of a report with all extras. */
    public static Lines lines(CodedReport coded, Origin origin) {
        JsonFactory json = new JsonFactory();
        RecordJson records = new RecordJson(origin);
        return new Lines(
                text(json, generator -> records.report(generator, coded.article())),
                coded.events().stream()
                        .map(event -> text(json, generator -> records.event(generator, event)))
                        .toList(),
                coded.statements().stream()
                        .map(statement ->
                                text(json, generator -> records.statement(generator, statement, coded.events())))
                        .toList());
    }

    /** Writes a record that is JSON already, without ends of lines. */
    public void record(String json) throws IOException {
        output.write(oneLine(json).getBytes(StandardCharsets.UTF_8));
        output.write('\n');
    }

    /**
     * Writes what a list of addresses claims about the events of a report, for comparison with those that were coded.
     *
     * @param report id of the report
     * @param url its address
     * @param claims the claims, each as names and values
     */
    public void listed(String report, @Nullable String url, List<Map<String, String>> claims) throws IOException {
        line(generator -> records.listed(generator, report, url, claims));
    }

    @Override
    public void close() throws IOException {
        output.close();
    }

    private interface Content {
        void write(JsonGenerator generator);
    }

    private void line(Content content) throws IOException {
        output.write(text(json, content).getBytes(StandardCharsets.UTF_8));
        output.write('\n');
    }

    private static String text(JsonFactory json, Content content) {
        StringWriter text = new StringWriter();
        try (JsonGenerator generator = json.createGenerator(ObjectWriteContext.empty(), text)) {
            content.write(generator);
        }
        return oneLine(text.toString());
    }

    /**
     * Escapes the three characters that some readers take for line ends, which JSON does not; in a line of JSON
     * they can only stand inside a string.
     */
    private static String oneLine(String text) {
        return text.replace("\u0085", "\\u0085").replace("\u2028", "\\u2028").replace("\u2029", "\\u2029");
    }
}
