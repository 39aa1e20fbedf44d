package org.dateline.record;

import java.util.ArrayList;
import java.util.List;
import org.dateline.codec.RecordParser;
import org.dateline.model.event.Event;
import org.dateline.model.event.Evidence;
import org.dateline.store.content.StoreReader;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a decision holds on to in a report, so that it stays when the report is coded anew.
 *
 * @param id the mention's id
 * @param report the report's id
 * @param type the event's type
 * @param start where its trigger begins in the report's text, in code points
 */
record Anchor(String id, String report, String type, int start) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** More mentions of one event are not noted. */
    private static final int MOST = 50;

    static Anchor of(Event event) {
        Evidence first = event.evidence().get(0);
        return new Anchor(
                event.id(), first.report(), event.code().type(), first.trigger().start());
    }

    /** Groups of anchors as a decision keeps them. */
    static String written(List<List<Anchor>> groups) {
        ArrayNode all = JSON.createArrayNode();
        for (List<Anchor> group : groups) {
            ArrayNode one = all.addArray();
            for (Anchor anchor : group.subList(0, Math.min(MOST, group.size()))) {
                ObjectNode node = one.addObject();
                node.put("id", anchor.id()).put("report", anchor.report());
                node.put("type", anchor.type()).put("start", anchor.start());
            }
        }
        return all.toString();
    }

    static List<List<Anchor>> read(String target) {
        List<List<Anchor>> groups = new ArrayList<>();
        for (JsonNode group : JSON.readTree(target)) {
            List<Anchor> anchors = new ArrayList<>();
            for (JsonNode node : group) {
                anchors.add(new Anchor(
                        node.path("id").asString(""),
                        node.path("report").asString(""),
                        node.path("type").asString(""),
                        node.path("start").asInt(0)));
            }
            groups.add(anchors);
        }
        return groups;
    }

    /** The mention meant: that of the id, or else the one at the same place of the report, of the same type if there is one; else -1. */
    long mention(StoreReader reading) {
        List<Long> exact = reading.mentionsWith(id);
        if (!exact.isEmpty()) {
            return exact.get(0);
        }
        long best = -1;
        for (long mention : reading.mentions(reading.report(report))) {
            Event event = RecordParser.event(reading.mention(mention).record());
            boolean there = event.evidence().stream()
                    .anyMatch(evidence -> evidence.report().equals(report)
                            && evidence.trigger().start() == start);
            if (there && (best < 0 || event.code().type().equals(type))) {
                best = mention;
            }
        }
        return best;
    }
}
