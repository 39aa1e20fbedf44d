package org.dateline.record;

import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.dateline.link.copy.Copies;
import org.dateline.link.copy.Fingerprint;
import org.dateline.link.story.Subject;
import org.dateline.store.read.ReportMetadata;
import org.dateline.store.read.StoredReport;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A coded report on its way from one machine to another's store: everything that the store keeps and links by, so that nothing is coded
 * again there.
 *
 * @param stored the report
 * @param codedBy the program and the data that coded it
 */
public record PassedReport(StoredReport stored, String codedBy) {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int VERSION = 1;

    /** The report as one line of JSON; the same report gives the same line. */
    public String written() {
        ObjectNode node = JSON.createObjectNode();
        node.put("version", VERSION).put("id", stored.report().id()).put("coded_by", codedBy);
        node.put("title", stored.title()).put("day", stored.day()).put("record", stored.record());
        ArrayNode events = node.putArray("events");
        for (StoredReport.EventRecord told : stored.events()) {
            events.addArray().add(told.id()).add(told.type()).add(told.record());
        }
        ArrayNode statements = node.putArray("statements");
        for (StoredReport.StatementRecord said : stored.statements()) {
            statements.addArray().add(said.speaker()).add(said.code()).add(said.record());
        }
        StoredReport.Marks marks = stored.marks();
        node.put("wording", marks.digest()).put("owner", marks.owner());
        node.put("fingerprint", Base64.getEncoder().encodeToString(marks.fingerprint()));
        node.put("subject", Base64.getEncoder().encodeToString(marks.subject().bytes()));
        ArrayNode names = node.putArray("names");
        marks.names().stream().sorted().forEach(names::add);
        ArrayNode numbers = node.putArray("numbers");
        marks.numbers().stream().sorted().forEach(numbers::add);
        node.put("given", ReportMetadata.written(stored.report()));
        node.put("text", stored.report().text().string());
        return node.toString();
    }

    /**
     * Reads what {@link #written} wrote.
     *
     * @throws IllegalArgumentException when it is something else, or was written by a newer program
     */
    public static PassedReport read(String line) {
        try {
            JsonNode node = JSON.readTree(line);
            int version = node.path("version").asInt(0);
            if (version != VERSION) {
                throw new IllegalArgumentException(
                        "a coded report of version " + version + ", and this program reads version " + VERSION);
            }
            return new PassedReport(stored(node), node.required("coded_by").asString());
        } catch (JacksonException broken) {
            throw new IllegalArgumentException("no coded report: " + broken.getOriginalMessage(), broken);
        }
    }

    private static StoredReport stored(JsonNode node) {
        List<StoredReport.EventRecord> events = new ArrayList<>();
        for (JsonNode event : node.required("events")) {
            events.add(new StoredReport.EventRecord(
                    event.required(0).asString(),
                    event.required(1).asString(),
                    event.required(2).asString()));
        }
        List<StoredReport.StatementRecord> statements = new ArrayList<>();
        for (JsonNode said : node.required("statements")) {
            statements.add(new StoredReport.StatementRecord(
                    text(said.required(0)),
                    text(said.required(1)),
                    said.required(2).asString()));
        }
        byte[] fingerprint = bytes(node, "fingerprint");
        return new StoredReport(
                ReportMetadata.read(
                        node.required("id").asString(),
                        node.required("text").asString(),
                        node.required("given").asString()),
                text(node.required("title")),
                node.required("day").isNull() ? null : node.required("day").asLong(),
                node.required("record").asString(),
                events,
                statements,
                new StoredReport.Marks(
                        node.required("wording").asString(),
                        fingerprint,
                        Fingerprint.of(fingerprint).keys(Copies.KEYS),
                        Subject.of(bytes(node, "subject")),
                        strings(node, "names"),
                        strings(node, "numbers"),
                        text(node.required("owner"))));
    }

    private static byte[] bytes(JsonNode node, String name) {
        return Base64.getDecoder().decode(node.required(name).asString());
    }

    private static Set<String> strings(JsonNode node, String name) {
        Set<String> strings = new HashSet<>();
        node.required(name).forEach(value -> strings.add(value.asString()));
        return strings;
    }

    private static @Nullable String text(JsonNode value) {
        return value.isNull() ? null : value.asString();
    }
}
