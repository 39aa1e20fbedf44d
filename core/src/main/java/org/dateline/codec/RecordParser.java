package org.dateline.codec;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.dateline.export.JsonLinesWriter;
import org.dateline.model.event.Actor;
import org.dateline.model.event.Attribution;
import org.dateline.model.event.Count;
import org.dateline.model.event.Event;
import org.dateline.model.event.EventCode;
import org.dateline.model.event.Evidence;
import org.dateline.model.event.Journey;
import org.dateline.model.event.Phrase;
import org.dateline.model.event.Place;
import org.dateline.model.event.Stance;
import org.dateline.model.event.When;
import org.dateline.model.event.Why;
import org.dateline.model.report.Span;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/**
 * Reads records of events as {@link JsonLinesWriter} writes them; written again, an event gives the same bytes. Where an older
 * program did not write them, an event has its mode as the only one, its counts name nobody who gives them, and it is no total.
 */
public final class RecordParser {

    private static final ObjectMapper JSON = new ObjectMapper();

    private RecordParser() {}

    /**
     * Reads an event.
     *
     * @param record a line of JSON
     * @throws IllegalArgumentException when it is no record of an event
     */
    public static Event event(String record) {
        try {
            return event(JSON.readTree(record));
        } catch (JacksonException broken) {
            throw new IllegalArgumentException("no record of an event: " + broken.getOriginalMessage(), broken);
        } catch (DateTimeException broken) {
            throw new IllegalArgumentException("no record of an event: " + broken.getMessage(), broken);
        }
    }

    private static Event event(JsonNode node) {
        JsonNode why = node.path("why");
        EventCode code = new EventCode(
                node.path("type").asString(""),
                text(node.path("mode")),
                list(node.path("contexts"), one -> one.asString("")),
                text(node.path("cameo")));
        JsonNode modes = node.path("modes");
        return new Event(
                node.path("id").asString(""),
                code,
                modes.isMissingNode() ? code.onlyMode() : list(modes, one -> one.asString("")),
                node.path("quad").asInt(0),
                number(node.path("intensity")),
                list(node.path("actors"), RecordParser::actor),
                list(node.path("recipients"), RecordParser::actor),
                when(node.path("when")),
                place(node.path("where")),
                journey(node.path("journey")),
                list(node.path("counts"), RecordParser::count),
                node.path("toll").asBoolean(false),
                stance(node.path("stance")),
                list(node.path("evidence"), RecordParser::evidence),
                new Why(
                        why.path("rule").asString(""),
                        why.path("score").asDouble(0),
                        why.path("shares")
                                .path("type")
                                .asDouble(node.path("confidence").asDouble(0)),
                        shares(why.path("shares")),
                        list(why.path("trace"), one -> one.asString(""))),
                node.path("confidence").asDouble(0));
    }

    /** The shares of the fields but the type. */
    private static Map<String, Double> shares(JsonNode node) {
        Map<String, Double> shares = new LinkedHashMap<>();
        node.properties().stream()
                .filter(share -> !share.getKey().equals("type"))
                .forEach(share -> shares.put(share.getKey(), share.getValue().asDouble(0)));
        return shares;
    }

    private static <T> List<T> list(JsonNode nodes, Function<JsonNode, T> one) {
        List<T> all = new ArrayList<>();
        nodes.forEach(node -> all.add(one.apply(node)));
        return all;
    }

    private static @Nullable String text(JsonNode node) {
        return node.isMissingNode() || node.isNull() ? null : node.asString("");
    }

    private static @Nullable Long integer(JsonNode node) {
        return node.isNumber() ? (Long) node.asLong(0) : null;
    }

    private static @Nullable Double number(JsonNode node) {
        return node.isNumber() ? (Double) node.asDouble(0) : null;
    }

    private static @Nullable LocalDate date(JsonNode node) {
        String written = text(node);
        return written == null ? null : LocalDate.parse(written);
    }

    private static @Nullable Span span(JsonNode node) {
        return node.isArray() ? new Span(node.path(0).asInt(0), node.path(1).asInt(0)) : null;
    }

    private static Span known(JsonNode node) {
        Span span = span(node);
        return span == null ? new Span(0, 0) : span;
    }

    private static <E extends Enum<E>> E word(JsonNode node, Class<E> kind) {
        return Enum.valueOf(kind, node.asString("").toUpperCase(Locale.ROOT));
    }

    private static Actor actor(JsonNode node) {
        Phrase phrase =
                new Phrase(0, 0, known(node.path("span")), node.path("text").asString(""));
        return new Actor(
                phrase,
                node.path("name").asString(""),
                text(node.path("code")),
                list(node.path("sectors"), one -> one.asString("")),
                text(node.path("entity")));
    }

    private static When when(JsonNode node) {
        return new When(
                date(node.path("earliest")),
                date(node.path("latest")),
                word(node.path("precision"), When.Precision.class),
                word(node.path("basis"), When.Basis.class),
                text(node.path("text")),
                span(node.path("span")));
    }

    private static @Nullable Place place(JsonNode node) {
        if (!node.isObject()) {
            return null;
        }
        Long geonames = integer(node.path("geonames"));
        String text = text(node.path("text"));
        return new Place(
                node.path("name").asString(""),
                text(node.path("gazetteer_name")),
                text(node.path("country")),
                text(node.path("admin1")),
                number(node.path("lat")),
                number(node.path("lon")),
                geonames == null ? null : (Integer) geonames.intValue(),
                word(node.path("precision"), Place.Precision.class),
                node.path("basis").isString() ? word(node.path("basis"), Place.Basis.class) : basis(text),
                text,
                span(node.path("span")));
    }

    /** Of a record written before places had a basis. */
    private static Place.Basis basis(@Nullable String text) {
        return text == null ? Place.Basis.CONTEXT : Place.Basis.TEXT;
    }

    private static Journey journey(JsonNode node) {
        return node.isObject()
                ? new Journey(
                        place(node.path("origin")),
                        place(node.path("destination")),
                        node.path("host").isObject() ? actor(node.path("host")) : null)
                : Journey.NONE;
    }

    private static Count count(JsonNode node) {
        return new Count(
                word(node.path("kind"), Count.Kind.class),
                text(node.path("of")),
                integer(node.path("low")),
                integer(node.path("best")),
                integer(node.path("high")),
                node.path("by").isObject() ? actor(node.path("by")) : null,
                node.path("text").asString(""),
                known(node.path("span")));
    }

    private static Stance stance(JsonNode node) {
        return new Stance(
                word(node.path("reality"), Stance.Reality.class),
                node.path("historical").asBoolean(false),
                list(
                        node.path("claims"),
                        claim -> new Attribution(
                                word(claim.path("kind"), Attribution.Kind.class),
                                claim.path("by").isObject() ? actor(claim.path("by")) : null,
                                claim.path("cue").asString(""),
                                known(claim.path("span")))));
    }

    private static Evidence evidence(JsonNode node) {
        return new Evidence(
                node.path("report").asString(""),
                node.path("sentence").asInt(0),
                known(node.path("span")),
                known(node.path("trigger")),
                node.path("text").asString(""));
    }
}
