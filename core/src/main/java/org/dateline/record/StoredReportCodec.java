package org.dateline.record;

import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.dateline.link.compare.LinkFeatures;
import org.dateline.link.copy.Fingerprint;
import org.dateline.link.event.ReportProfile;
import org.dateline.link.story.Subject;
import org.dateline.model.report.Digest;
import org.dateline.store.content.ReportMetadata;
import org.dateline.store.content.StoredReport;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A stored report as one line of JSON: in the state of a cluster's job, and in PostgreSQL on its way to a store, where nothing is coded
 * again.
 */
public final class StoredReportCodec {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int VERSION = 1;

    private StoredReportCodec() {}

    /** The line of a report; the same report gives the same line. */
    public static String write(StoredReport stored) {
        ObjectNode node = JSON.createObjectNode();
        node.put("version", VERSION).put("id", stored.id()).put("coded_by", stored.codedBy());
        node.put("sha256", stored.sha256());
        node.put("title", stored.title()).put("day", stored.day()).put("record", stored.record());
        ArrayNode events = node.putArray("events");
        for (StoredReport.EventRecord event : stored.events()) {
            events.addArray().add(event.id()).add(event.type()).add(event.record());
        }
        ArrayNode statements = node.putArray("statements");
        for (StoredReport.StatementRecord statement : stored.statements()) {
            statements.addArray().add(statement.speaker()).add(statement.code()).add(statement.record());
        }
        LinkFeatures features = stored.features();
        ReportProfile profile = features.profile();
        node.put("wording", features.wording()).put("owner", features.owner());
        node.put(
                "fingerprint",
                Base64.getEncoder().encodeToString(features.fingerprint().bytes()));
        node.put("subject", Base64.getEncoder().encodeToString(profile.subject().bytes()));
        ArrayNode names = node.putArray("names");
        profile.names().stream().sorted().forEach(names::add);
        ArrayNode numbers = node.putArray("numbers");
        profile.numbers().stream().sorted().forEach(numbers::add);
        node.put("given", ReportMetadata.write(stored.report()));
        node.put("text", stored.report().text().string());
        return node.toString();
    }

    /**
     * Reads what {@link #write} wrote.
     *
     * @throws IllegalArgumentException when it is something else, or was written by a newer program
     */
    public static StoredReport read(String line) {
        try {
            JsonNode node = JSON.readTree(line);
            int version = node.path("version").asInt(0);
            if (version != VERSION) {
                throw new IllegalArgumentException(
                        "a coded report of version " + version + ", and this program reads version " + VERSION);
            }
            return stored(node);
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
        for (JsonNode statement : node.required("statements")) {
            statements.add(new StoredReport.StatementRecord(
                    text(statement.required(0)),
                    text(statement.required(1)),
                    statement.required(2).asString()));
        }
        String text = node.required("text").asString();
        String sha256 = text(node.path("sha256"));
        return new StoredReport(
                ReportMetadata.read(
                        node.required("id").asString(),
                        text,
                        node.required("given").asString()),
                sha256 == null ? Digest.sha256(text) : sha256,
                node.required("coded_by").asString(),
                text(node.required("title")),
                node.required("record").asString(),
                events,
                statements,
                features(node));
    }

    private static LinkFeatures features(JsonNode node) {
        return new LinkFeatures(
                node.required("wording").asString(),
                Fingerprint.of(bytes(node, "fingerprint")),
                new ReportProfile(
                        node.required("day").isNull()
                                ? null
                                : node.required("day").asLong(),
                        Subject.of(bytes(node, "subject")),
                        strings(node, "names"),
                        strings(node, "numbers")),
                text(node.required("owner")));
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
        return value.isString() ? value.asString() : null;
    }
}
