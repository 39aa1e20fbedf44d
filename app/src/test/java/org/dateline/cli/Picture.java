package org.dateline.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Draws a record that two sentences tell: lines lead from their words to its fields. */
final class Picture {

    private static final int LEFT = 20;
    private static final int RIGHT = 1008;
    private static final double LETTER = 8.8;
    private static final int BOX = 136;
    private static final int BOX_STEP = 142;
    private static final int MOST_FIELDS = 7;
    private static final int MOST_LETTERS = 22;

    private final JsonNode record;
    private final String published;
    private final List<Sentence> sentences = new ArrayList<>();
    private final List<String> drawn = new ArrayList<>();

    /** A sentence with its place in the report; {@code left} is where it begins in the picture. */
    private record Sentence(String text, int start, double left, boolean isAbove) {
        double x(int place) {
            return left + (place - start) * LETTER;
        }

        boolean holds(Words words) {
            return words.start() >= start && words.end() <= start + text.length();
        }
    }

    /** A stretch of the report. */
    private record Words(int start, int end) {
        static Words of(JsonNode span) {
            return new Words(span.get(0).asInt(), span.get(1).asInt());
        }

        Words until(JsonNode span) {
            return new Words(
                    Math.min(start, Words.of(span).start()),
                    Math.max(end, Words.of(span).end()));
        }
    }

    /** A field of the record: its name, at most two lines of value, and the words that it came from. */
    private record Field(String name, List<String> values, List<Words> words) {}

    private Picture(JsonNode record, String published) {
        this.record = record;
        this.published = published;
        JsonNode evidence = record.get("evidence");
        if (evidence.size() != 2) {
            throw new IllegalArgumentException("the picture needs a record that two sentences tell");
        }
        for (JsonNode sentence : evidence) {
            String text = sentence.get("text").asString();
            boolean isAbove = sentences.isEmpty();
            double left = isAbove ? LEFT : RIGHT - text.length() * LETTER;
            sentences.add(new Sentence(text, sentence.get("span").get(0).asInt(), left, isAbove));
        }
    }

    /**
     * The picture as SVG.
     *
     * @param record an event's record
     * @param published the day of publication
     */
    static String of(JsonNode record, String published) throws IOException {
        return new Picture(record, published).svg();
    }

    private String svg() throws IOException {
        List<Field> fields = fields();
        sentences.forEach(this::drawSentence);
        for (int index = 0; index < fields.size(); index++) {
            draw(fields.get(index), index, fields);
        }
        String told = fields.stream()
                .map(field -> field.name() + ": " + String.join(", ", field.values()) + ".")
                .collect(Collectors.joining(" "));
        String texts = sentences.stream().map(Sentence::text).collect(Collectors.joining(" "));
        return String.join(
                        "\n",
                        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 1028 300\" width=\"1028\" height=\"300\" role=\"img\""
                                + " aria-labelledby=\"title description\">",
                        "<title id=\"title\">Two sentences and the record that Dateline makes of them</title>",
                        "<desc id=\"description\">The sentences are: " + escaped(texts)
                                + " Lines lead from their words to the fields of the record. " + escaped(told)
                                + "</desc>",
                        "<style>",
                        Files.readString(Shell.file("picture.css")).strip(),
                        "</style>",
                        "<rect class=\"paper\" x=\"0.5\" y=\"0.5\" width=\"1027\" height=\"299\" rx=\"8\"/>",
                        String.join("\n", drawn),
                        "<text class=\"value soft\" x=\"20\" y=\"282\">Published " + published
                                + ". Every field keeps the place of its"
                                + " words in the report. What the text does not say stays null.</text>",
                        "</svg>")
                + "\n";
    }

    /** The fields that the record has, by the places of their words. */
    private List<Field> fields() {
        List<Field> fields = new ArrayList<>();
        party(fields, "actors");
        party(fields, "recipients");
        fields.add(new Field(
                "type · mode",
                List.of(
                        words(record, "type") + " · " + words(record, "mode"),
                        "CAMEO " + words(record, "cameo") + ", "
                                + number(record.get("intensity").asDouble(), 1)),
                List.of(Words.of(record.get("evidence").get(0).get("trigger")))));
        for (JsonNode count : record.get("counts")) {
            fields.add(new Field(
                    "counts",
                    List.of(
                            words(count, "kind"),
                            bound(count, "low") + " / " + bound(count, "best") + " / " + bound(count, "high")),
                    List.of(Words.of(count.get("span")))));
        }
        place(fields, record.get("where"));
        JsonNode when = record.get("when");
        if (when.get("span").isArray()) {
            String days = when.get("earliest").equals(when.get("latest")) ? "" : " – " + words(when, "latest");
            fields.add(new Field(
                    "when",
                    List.of(words(when, "earliest") + days, words(when, "precision") + ", " + words(when, "basis")),
                    List.of(Words.of(when.get("span")))));
        }
        claims(fields, record.get("stance").get("claims"));
        if (fields.size() > MOST_FIELDS) {
            throw new IllegalArgumentException("the picture has room for seven fields");
        }
        fields.sort(Comparator.comparing(field -> field.words().get(0).start()));
        return fields;
    }

    private void party(List<Field> fields, String name) {
        for (JsonNode party : record.get(name)) {
            List<String> codes = new ArrayList<>();
            if (!party.get("code").isNull()) {
                codes.add(words(party, "code"));
            }
            party.get("sectors").forEach(sector -> codes.add(sector.asString()));
            fields.add(new Field(
                    name,
                    codes.isEmpty()
                            ? List.of(words(party, "name"))
                            : List.of(words(party, "name"), String.join(" · ", codes)),
                    List.of(Words.of(party.get("span")))));
        }
    }

    private static void place(List<Field> fields, JsonNode where) {
        if (where.isNull() || !where.get("span").isArray()) {
            return;
        }
        String point = where.get("lat").isNull()
                ? words(where, "precision")
                : number(where.get("lat").asDouble(), 2) + ", "
                        + number(where.get("lon").asDouble(), 2);
        fields.add(new Field(
                "where",
                List.of(words(where, "name") + ", " + words(where, "country"), point),
                List.of(Words.of(where.get("span")))));
    }

    private static void claims(List<Field> fields, JsonNode claims) {
        List<String> values = new ArrayList<>();
        List<Words> places = new ArrayList<>();
        for (JsonNode claim : claims) {
            values.add(words(claim, "cue") + ": " + words(claim.get("by"), "name"));
            places.add(Words.of(claim.get("span")).until(claim.get("by").get("span")));
        }
        if (!values.isEmpty()) {
            fields.add(new Field("stance", values, places));
        }
    }

    private void drawSentence(Sentence sentence) {
        int start = 0;
        for (String word : sentence.text().split(" ")) {
            drawn.add(text(
                    "<text class=\"sentence ink\" x=\"%.1f\" y=\"%d\" textLength=\"%.1f\" lengthAdjust=\"spacingAndGlyphs\">%s</text>",
                    sentence.left() + start * LETTER,
                    sentence.isAbove() ? 46 : 248,
                    word.length() * LETTER,
                    escaped(word)));
            start += word.length() + 1;
        }
    }

    private void draw(Field field, int index, List<Field> fields) {
        char colour = (char) ('a' + index);
        int left = LEFT + index * BOX_STEP;
        double middle = left + BOX / 2.0;
        for (Words words : field.words()) {
            drawLine(words, colour, middle, next(words, index, fields));
        }
        drawn.add(text(
                "<rect class=\"box %c\" x=\"%d\" y=\"128\" width=\"%d\" height=\"70\" rx=\"6\"/>", colour, left, BOX));
        drawn.add(text(
                "<text class=\"name n%c\" x=\"%.1f\" y=\"147\" text-anchor=\"middle\">%s</text>",
                colour, middle, field.name()));
        for (int line = 0; line < field.values().size(); line++) {
            String value = field.values().get(line);
            String fitted =
                    value.length() > MOST_LETTERS ? " textLength=\"128\" lengthAdjust=\"spacingAndGlyphs\"" : "";
            drawn.add(text(
                    "<text class=\"value ink\" x=\"%.1f\" y=\"%d\" text-anchor=\"middle\"%s>%s</text>",
                    middle, 167 + 18 * line, fitted, escaped(value)));
        }
    }

    /** A stroke at the words and a curve from it to the box; lower, and from the words that are its own, where others share some. */
    private void drawLine(Words words, char colour, double box, @Nullable Words shared) {
        Sentence sentence =
                sentences.stream().filter(one -> one.holds(words)).findFirst().orElseThrow();
        int stroke = sentence.isAbove() ? shared == null ? 56 : 64 : 232;
        int bend = sentence.isAbove() ? stroke + 40 : stroke - 20;
        double start = sentence.x(words.start());
        double end = sentence.x(words.end());
        double from = (start + (shared == null ? end : sentence.x(shared.start()) - LETTER)) / 2;
        drawn.add(text("<path class=\"line %c\" d=\"M%.1f %dH%.1f\"/>", colour, start, stroke, end));
        drawn.add(text(
                "<path class=\"line %c\" d=\"M%.1f %dC%.1f %d %.1f %d %.1f %d\"/>",
                colour,
                from,
                stroke,
                from,
                bend,
                box,
                sentence.isAbove() ? 88 : 224,
                box,
                sentence.isAbove() ? 128 : 198));
    }

    /** The words of the next field, where they share some with these. */
    private static @Nullable Words next(Words words, int index, List<Field> fields) {
        if (index + 1 == fields.size()) {
            return null;
        }
        Words next = fields.get(index + 1).words().get(0);
        return next.start() > words.start() && next.start() < words.end() ? next : null;
    }

    private static String words(JsonNode node, String field) {
        JsonNode value = node.get(field);
        return value.isNull() ? "unknown" : value.asString();
    }

    private static String bound(JsonNode count, String field) {
        return count.get(field).isNull() ? "open" : words(count, field);
    }

    private static String number(double value, int digits) {
        return text("%." + digits + "f", value).replace('-', '−');
    }

    private static String text(String format, Object... values) {
        return String.format(Locale.ROOT, format, values);
    }

    private static String escaped(String words) {
        return words.replace("&", "&amp;").replace("<", "&lt;");
    }
}
