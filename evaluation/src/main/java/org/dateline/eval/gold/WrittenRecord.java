package org.dateline.eval.gold;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.dateline.codec.Origin;
import org.dateline.export.JsonLinesWriter;
import org.dateline.model.event.CodedReport;
import org.dateline.model.report.Span;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A record of an event, as the program writes it for its readers: so much of it as is judged. Words of a fixed choice, such
 * as kinds and precisions, are in lower case.
 */
public record WrittenRecord(
        String type,
        @Nullable String mode,
        List<Party> actors,
        List<Party> recipients,
        Days when,
        @Nullable Place where,
        List<Figure> counts,
        String reality,
        boolean historical,
        List<Voice> claims,
        List<Telling> tellings,
        String rule,
        double confidence) {

    /** Somebody who takes part or speaks. */
    public record Party(
            @Nullable String name,
            @Nullable String text,
            @Nullable String code,
            List<String> sectors) {

        /** Whether the name or the words are like one of the wordings. */
        public boolean isLikeAny(List<String> wordings) {
            return wordings.stream().anyMatch(one -> Wording.isLike(name, one) || Wording.isLike(text, one));
        }
    }

    /** The days; both null when they are not known. */
    public record Days(
            @Nullable LocalDate earliest, @Nullable LocalDate latest) {}

    /** The place. */
    public record Place(
            @Nullable String name,
            @Nullable String text,
            @Nullable String country,
            @Nullable String admin1,
            String precision) {}

    /** A number. */
    public record Figure(
            String kind,
            @Nullable Double low,
            @Nullable Double best,
            @Nullable Double high) {}

    /** Somebody who vouches or disputes. */
    public record Voice(String kind, @Nullable Party by) {}

    /** A sentence that reports the event, and where its trigger stands in the report's text. */
    public record Telling(Span trigger, String sentence) {}

    /** The records of a report, in the order in which they are written. */
    public static List<WrittenRecord> of(CodedReport coded) {
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        try (JsonLinesWriter writer = new JsonLinesWriter(written, new Origin("", ""), Set.of())) {
            writer.write(coded);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        JsonMapper mapper = new JsonMapper();
        return written.toString(StandardCharsets.UTF_8)
                .lines()
                .map(line -> of(mapper.readTree(line)))
                .toList();
    }

    /** Reads a record of the form that {@code data/world/schema/record.schema.json} describes. */
    public static WrittenRecord of(JsonNode record) {
        JsonNode stance = record.path("stance");
        return new WrittenRecord(
                record.path("type").asString(""),
                text(record, "mode"),
                list(record, "actors", WrittenRecord::party),
                list(record, "recipients", WrittenRecord::party),
                days(record.path("when")),
                place(record.path("where")),
                list(record, "counts", WrittenRecord::figure),
                stance.path("reality").asString(""),
                stance.path("historical").asBoolean(false),
                list(stance, "claims", WrittenRecord::voice),
                list(record, "evidence", WrittenRecord::telling),
                record.path("why").path("rule").asString(""),
                record.path("confidence").asDouble(0));
    }

    private static Party party(JsonNode node) {
        return new Party(
                text(node, "name"), text(node, "text"), text(node, "code"), list(node, "sectors", JsonNode::asString));
    }

    private static Days days(JsonNode node) {
        String precision = node.path("precision").asString("unknown");
        return precision.equals("unknown")
                ? new Days(null, null)
                : new Days(day(node, "earliest"), day(node, "latest"));
    }

    private static @Nullable LocalDate day(JsonNode node, String name) {
        String day = text(node, name);
        return day == null ? null : LocalDate.parse(day);
    }

    private static @Nullable Place place(JsonNode node) {
        String name = text(node, "name");
        String country = text(node, "country");
        if (name == null && country == null) {
            return null;
        }
        return new Place(
                name,
                text(node, "text"),
                country,
                text(node, "admin1"),
                node.path("precision").asString(""));
    }

    private static Figure figure(JsonNode node) {
        return new Figure(
                node.path("kind").asString(""), number(node, "low"), number(node, "best"), number(node, "high"));
    }

    private static Voice voice(JsonNode node) {
        JsonNode by = node.path("by");
        return new Voice(node.path("kind").asString(""), by.isObject() ? party(by) : null);
    }

    private static Telling telling(JsonNode node) {
        JsonNode trigger = node.path("trigger");
        return new Telling(
                new Span(trigger.path(0).asInt(), trigger.path(1).asInt()),
                node.path("text").asString(""));
    }

    private static @Nullable String text(JsonNode node, String name) {
        String text = node.path(name).asString("");
        return text.isEmpty() ? null : text;
    }

    private static @Nullable Double number(JsonNode node, String name) {
        JsonNode number = node.path(name);
        return number.isNumber() ? number.asDouble() : null;
    }

    private static <T> List<T> list(JsonNode node, String name, Function<JsonNode, T> reader) {
        List<T> list = new ArrayList<>();
        node.path(name).forEach(item -> list.add(reader.apply(item)));
        return List.copyOf(list);
    }
}
