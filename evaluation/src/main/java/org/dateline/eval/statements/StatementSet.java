package org.dateline.eval.statements;

import java.util.ArrayList;
import java.util.List;
import org.dateline.model.report.Span;
import tools.jackson.databind.JsonNode;

/**
 * Reads reports whose attributions are marked: JSON Lines with {@code id}, {@code text} and {@code expected}, a list of
 * {@code source}, {@code cue} and {@code content}, each a list of {@code text} and {@code spans} in code points.
 */
public final class StatementSet {

    /**
     * An attribution as marked by hand.
     *
     * @param source who says it; empty when not given
     * @param sourceText the words of the source
     * @param content what is said
     */
    public record Attributed(List<Span> source, String sourceText, List<Span> content) {}

    /**
     * A report with its attributions.
     *
     * @param id its name
     * @param text the report
     * @param attributions what is marked in it
     */
    public record Item(String id, String text, List<Attributed> attributions) {}

    private StatementSet() {}

    /** A report as it stands in a line of the set; attributions of nothing are left out. */
    static Item item(JsonNode node) {
        List<Attributed> attributions = new ArrayList<>();
        for (JsonNode one : node.path("expected")) {
            if (!one.path("content").isEmpty()) {
                attributions.add(attributed(one));
            }
        }
        return new Item(node.path("id").asString(""), node.path("text").asString(""), attributions);
    }

    private static Attributed attributed(JsonNode node) {
        return new Attributed(
                spans(node.path("source")),
                node.path("source").path(0).path("text").asString(""),
                spans(node.path("content")));
    }

    private static List<Span> spans(JsonNode parts) {
        List<Span> spans = new ArrayList<>();
        for (JsonNode part : parts) {
            for (JsonNode span : part.path("spans")) {
                spans.add(new Span(span.path(0).asInt(), span.path(1).asInt()));
            }
        }
        return spans;
    }
}
