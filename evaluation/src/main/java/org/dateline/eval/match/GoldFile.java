package org.dateline.eval.match;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.dateline.eval.gold.GoldEvent;
import org.dateline.eval.gold.GoldReader;
import org.dateline.eval.gold.GoldReport;
import org.dateline.model.report.Problem;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/**
 * A file of gold reports: lines of JSON, each a report with its events in {@code events}, or a report and behind it a line for
 * each of its events. Blank lines and lines that begin with {@code #} are passed over.
 */
public final class GoldFile {

    private static final String UNMET = "unmet";
    private static final String UNMET_RECORDS = "unmet_records";
    private static final String EVENTS = "events";

    private final List<Entry> entries = new ArrayList<>();
    private final List<String> tail = new ArrayList<>();

    private GoldFile() {}

    /** A report with its lines. */
    private record Entry(List<String> remarks, GoldReport report, ObjectNode node, List<EventLine> events) {}

    /** A line of an event, with the remarks that stand before it. */
    private record EventLine(List<String> remarks, JsonNode node, int line) {}

    /**
     * Reads the lines of a file.
     *
     * @param name the file, as people know it
     * @param problems gets what cannot be read
     */
    public static GoldFile read(String name, List<String> lines, List<Problem> problems) {
        GoldFile file = new GoldFile();
        GoldReader reader = new GoldReader(name, problems);
        List<String> remarks = new ArrayList<>();
        Draft draft = null;
        int number = 0;
        for (String line : lines) {
            number++;
            if (line.isBlank() || line.startsWith("#")) {
                remarks.add(line);
                continue;
            }
            ObjectNode node = object(name, number, line, problems);
            if (node == null) {
                continue;
            }
            if (node.has("types")) {
                if (draft == null) {
                    problems.add(
                            new Problem(name, number, "an event stands before any report", "begin with {\"id\": …}"));
                } else {
                    draft.events.add(new EventLine(List.copyOf(remarks), node, number));
                }
            } else {
                file.add(draft, reader);
                draft = new Draft(List.copyOf(remarks), node, number);
            }
            remarks.clear();
        }
        file.add(draft, reader);
        file.tail.addAll(remarks);
        return file;
    }

    private static final class Draft {

        private final List<String> remarks;
        private final ObjectNode node;
        private final int line;
        private final List<EventLine> events = new ArrayList<>();

        private Draft(List<String> remarks, ObjectNode node, int line) {
            this.remarks = remarks;
            this.node = node;
            this.line = line;
            node.path(EVENTS).forEach(event -> events.add(new EventLine(List.of(), event, line)));
        }
    }

    private void add(@Nullable Draft draft, GoldReader reader) {
        if (draft == null) {
            return;
        }
        List<GoldEvent> events = new ArrayList<>();
        draft.events.forEach(event -> events.add(reader.event(event.node(), event.line(), events.size() + 1)));
        GoldReport report = reader.report(draft.node, draft.line, events);
        entries.add(new Entry(draft.remarks, report, draft.node, List.copyOf(draft.events)));
    }

    private static @Nullable ObjectNode object(String name, int number, String line, List<Problem> problems) {
        try {
            if (new JsonMapper().readTree(line) instanceof ObjectNode object) {
                return object;
            }
            problems.add(new Problem(name, number, "not an object", "write {\"id\": …} or {\"n\": …}"));
        } catch (JacksonException failure) {
            problems.add(new Problem(name, number, "not JSON: " + failure.getOriginalMessage(), "correct the line"));
        }
        return null;
    }

    /** The reports, in the order of the file. */
    public List<GoldReport> reports() {
        return entries.stream().map(Entry::report).toList();
    }

    /**
     * The lines of the file with what is at fault today in {@code unmet} and {@code unmet_records}, and all else as it is; an
     * event a line. Only for a file in which nothing was found wrong.
     *
     * @param matched reports of this file, with their records; others stay as they are
     */
    public List<String> accepting(List<MatchedReport> matched) {
        Map<GoldReport, MatchedReport> byReport = new HashMap<>();
        matched.forEach(one -> byReport.put(one.report(), one));
        List<String> lines = new ArrayList<>();
        for (Entry entry : entries) {
            MatchedReport found = byReport.get(entry.report());
            ObjectNode report = entry.node().deepCopy();
            report.remove(EVENTS);
            if (found != null) {
                list(report, UNMET_RECORDS, found.strayNames());
            }
            lines.addAll(entry.remarks());
            lines.add(written(report));
            for (int index = 0; index < entry.events().size(); index++) {
                EventLine event = entry.events().get(index);
                ObjectNode node = (ObjectNode) event.node().deepCopy();
                if (found != null) {
                    list(node, UNMET, words(found.events().get(index).faults()));
                }
                lines.addAll(event.remarks());
                lines.add(written(node));
            }
        }
        lines.addAll(tail);
        return lines;
    }

    private static List<String> words(List<Fault> faults) {
        return faults.stream().map(Fault::word).toList();
    }

    private static void list(ObjectNode node, String name, List<String> words) {
        node.remove(name);
        if (!words.isEmpty()) {
            ArrayNode list = node.putArray(name);
            words.forEach(list::add);
        }
    }

    /** JSON on one line, with spaces for people. */
    private static String written(JsonNode node) {
        if (node instanceof ObjectNode object) {
            return object.properties().stream()
                    .map(field -> new StringNode(field.getKey()) + ": " + written(field.getValue()))
                    .collect(Collectors.joining(", ", "{", "}"));
        }
        if (node instanceof ArrayNode array) {
            return StreamSupport.stream(array.spliterator(), false)
                    .map(GoldFile::written)
                    .collect(Collectors.joining(", ", "[", "]"));
        }
        return node.toString();
    }
}
