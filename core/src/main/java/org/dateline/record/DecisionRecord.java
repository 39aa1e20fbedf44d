package org.dateline.record;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.dateline.store.content.Decision;
import org.dateline.store.content.StoreReader;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.node.ObjectNode;

/** What people decided, as data. */
public final class DecisionRecord {

    private static final ObjectMapper JSON = new ObjectMapper();

    private DecisionRecord() {}

    /** All decisions of a store, each a line of JSON, the oldest first. */
    public static List<String> all(StoreReader reading) {
        return all(reading, false);
    }

    /**
     * All decisions of a store, each a line of JSON, the oldest first.
     *
     * @param words whether to add the type and the sentence of the event that each is about, and the day of publication
     */
    public static List<String> all(StoreReader reading, boolean words) {
        List<Decision> decisions = reading.decisions();
        Set<Long> undone = StandingDecisions.undone(decisions);
        Set<Long> loose = new TreeSet<>(StandingDecisions.of(reading).loose());
        List<String> lines = new ArrayList<>();
        for (Decision decision : decisions) {
            ObjectNode node = JSON.createObjectNode();
            node.put("record", "decision").put("number", decision.number());
            node.put("kind", decision.kind().name().toLowerCase(Locale.ROOT));
            node.set("tellings", JSON.readTree(decision.target()));
            node.set("set", decision.change().isEmpty() ? JSON.nullNode() : JSON.readTree(decision.change()));
            node.put("by", decision.by()).put("at", decision.at()).put("why", decision.why());
            node.put("undoes", decision.undoes());
            node.put("stands", !undone.contains(decision.number()));
            node.put("loose", loose.contains(decision.number()));
            if (words) {
                describe(reading, decision, node);
            }
            lines.add(node.toString());
        }
        return lines;
    }

    private static void describe(StoreReader reading, Decision decision, ObjectNode node) {
        for (List<Anchor> group : Anchor.read(decision.target())) {
            long mention = group.isEmpty() ? -1 : group.get(0).mention(reading);
            if (mention >= 0) {
                StoreReader.StoredMention stored = reading.mention(mention);
                JsonNode record = JSON.readTree(stored.record());
                LocalDate published = stored.teller().published();
                node.putObject("told")
                        .put("type", record.path("type").asString())
                        .put(
                                "text",
                                record.path("evidence").path(0).path("text").asString())
                        .put("published", published == null ? null : published.toString());
                return;
            }
        }
    }
}
