package org.dateline.alert;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.dateline.model.report.Digest;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * An event that a saved query finds because of a report.
 *
 * @param alert name of the saved query
 * @param report id of the report
 * @param at when it was found, ISO 8601
 * @param event the event's record, gathered from all reports
 */
public record Match(String alert, String report, String at, JsonNode event) {

    private static final String ACTUAL = "actual";
    private static final ObjectMapper JSON = new ObjectMapper();

    /** The same for the same query, event and report, so that a receiver recognises a match that comes twice. */
    public String id() {
        String content = alert + "\n" + report + "\n" + event.path("id").asString();
        return "match-" + Digest.sha256(content).substring(0, 16);
    }

    /** One line of JSON. */
    public String json() {
        ObjectNode node = JSON.createObjectNode().put("record", "match").put("id", id());
        node.put("alert", alert).put("report", report).put("at", at).set("event", event);
        return node.toString();
    }

    /** The same line in UTF-8, without its end. */
    public byte[] bytes() {
        return json().getBytes(StandardCharsets.UTF_8);
    }

    /** Reads what {@link #json} wrote. */
    static Match read(String line) {
        JsonNode node = JSON.readTree(line);
        return new Match(
                node.path("alert").asString(),
                node.path("report").asString(),
                node.path("at").asString(),
                node.path("event"));
    }

    /**
     * What happened, in a line for people; with its reality where it is not told as actual, and with those who accuse and
     * deny: what is merely said of somebody is not told as done.
     */
    public String title() {
        StringBuilder title = new StringBuilder(event.path("toll").asBoolean(false) ? "total, " : "")
                .append(event.path("type").asString());
        JsonNode stance = event.path("stance");
        String reality = stance.path("reality").asString(ACTUAL);
        title.append(reality.equals(ACTUAL) ? "" : " (" + reality + ")");
        names(title, ": ", event.path("actors"));
        names(title, " → ", event.path("recipients"));
        String place = event.path("where").path("name").asString("");
        title.append(place.isEmpty() ? "" : ", " + place);
        said(title, "accuses", "accused", stance.path("claims"));
        said(title, "denies", "denied", stance.path("claims"));
        return title.toString();
    }

    private static void said(StringBuilder title, String kind, String word, JsonNode claims) {
        List<JsonNode> said = claims.valueStream()
                .filter(claim -> claim.path("kind").asString("").equals(kind))
                .toList();
        if (said.isEmpty()) {
            return;
        }
        String speakers = said.stream()
                .map(claim -> claim.path("by").path("name").asString(""))
                .filter(name -> !name.isEmpty())
                .distinct()
                .collect(Collectors.joining(", "));
        title.append("; ").append(word).append(speakers.isEmpty() ? "" : " by " + speakers);
    }

    private static void names(StringBuilder title, String before, JsonNode actors) {
        String next = before;
        for (JsonNode actor : actors) {
            title.append(next).append(actor.path("name").asString());
            next = ", ";
        }
    }
}
