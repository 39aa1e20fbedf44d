package org.dateline.eval.gold;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.dateline.model.event.Attribution;
import org.dateline.model.event.Count;
import org.dateline.model.event.Stance;
import org.dateline.model.report.Problem;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads gold reports and their events from JSON, in the form that {@code docs/examples-format.md} describes. */
public final class GoldReader {

    private static final Set<String> REPORT_KEYS =
            Set.of("id", "published", "source", "title", "url", "text", "events", "unmet_records");
    private static final Set<String> EVENT_KEYS = Set.of(
            "n",
            "what",
            "types",
            "modes",
            "triggers",
            "actors",
            "recipients",
            "when",
            "where",
            "counts",
            "realities",
            "historical",
            "claims",
            "optional",
            "unmet");
    private static final Set<String> PARTY_KEYS = Set.of("texts", "codes", "sectors");
    private static final Set<String> REALITIES = words(Stance.Reality.values());
    private static final Set<String> COUNTED = words(Count.Kind.values());
    private static final Set<String> CLAIMS = words(Attribution.Kind.values());

    private final String file;
    private final List<Problem> problems;

    /**
     * @param file the file, as people know it
     * @param problems gets what is not of the form
     */
    public GoldReader(String file, List<Problem> problems) {
        this.file = file;
        this.problems = problems;
    }

    /**
     * Reads a report with its events, all in one object.
     *
     * @param node with {@code events}
     * @param line the line of the file that it stands in, from 1
     */
    public GoldReport report(JsonNode node, int line) {
        Part part = new Part(node, line, "the report");
        return report(node, line, part.list("events", (event, number) -> event(event, line, number)));
    }

    /**
     * Reads a report whose events are read already.
     *
     * @param events those of the report
     */
    public GoldReport report(JsonNode node, int line, List<GoldEvent> events) {
        Part part = new Part(node, line, "the report");
        part.know(REPORT_KEYS);
        Set<Integer> numbers = new HashSet<>();
        for (GoldEvent event : events) {
            if (!numbers.add(event.number())) {
                part.problem("has two events " + event.number(), "give each a number of its own in \"n\"");
            }
        }
        return new GoldReport(node.path("id").asString(""), events, part.texts("unmet_records"), line);
    }

    /**
     * Reads an event.
     *
     * @param place its number where it gives none
     */
    public GoldEvent event(JsonNode node, int line, int place) {
        int number = node.path("n").asInt(place);
        Part part = new Part(node, line, "event " + number);
        part.know(EVENT_KEYS);
        part.needsTexts("types");
        part.needsTexts("triggers");
        part.needsTexts("realities");
        List<String> realities = part.texts("realities");
        realities.forEach(reality -> part.oneOf(REALITIES, "realities", reality));
        JsonNode historical = node.path("historical");
        return new GoldEvent(
                number,
                node.path("what").asString(""),
                part.texts("types"),
                part.texts("modes"),
                part.texts("triggers"),
                part.list("actors", (party, index) -> party(party, part)),
                part.list("recipients", (party, index) -> party(party, part)),
                part.isStated("when") ? days(node.path("when"), part) : null,
                part.isStated("where") ? places(node.path("where"), part) : null,
                part.list("counts", (count, index) -> figure(count, part)),
                realities,
                historical.isBoolean() ? historical.booleanValue() : null,
                part.list("claims", (claim, index) -> voice(claim, part)),
                node.path("optional").asBoolean(false),
                part.texts("unmet"),
                line);
    }

    private GoldEvent.Party party(JsonNode node, Part event) {
        Part part = event.part(node, "a party");
        part.know(PARTY_KEYS);
        part.needsTexts("texts");
        return new GoldEvent.Party(part.texts("texts"), part.texts("codes"), part.texts("sectors"));
    }

    private GoldEvent.Days days(JsonNode node, Part event) {
        Part part = event.part(node, "when");
        part.know(Set.of("earliest", "latest"));
        return new GoldEvent.Days(part.day("earliest"), part.day("latest"));
    }

    private GoldEvent.Places places(JsonNode node, Part event) {
        Part part = event.part(node, "where");
        part.know(Set.of("names", "country", "countries"));
        part.needsTexts("names");
        String country = node.path("country").asString("");
        return new GoldEvent.Places(part.texts("names"), country.isEmpty() ? null : country, part.texts("countries"));
    }

    private GoldEvent.Figure figure(JsonNode node, Part event) {
        Part part = event.part(node, "a count");
        part.know(Set.of("kind", "low", "best", "high"));
        String kind = node.path("kind").asString("");
        part.oneOf(COUNTED, "kind", kind);
        return new GoldEvent.Figure(kind, part.number("low"), part.number("best"), part.number("high"));
    }

    private GoldEvent.Voice voice(JsonNode node, Part event) {
        Part part = event.part(node, "a claim");
        part.know(Set.of("kind", "by"));
        String kind = node.path("kind").asString("");
        part.oneOf(CLAIMS, "kind", kind);
        return new GoldEvent.Voice(kind, part.texts("by"));
    }

    private static Set<String> words(Enum<?>[] constants) {
        return Arrays.stream(constants)
                .map(constant -> constant.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** An object of the gold, with its name for messages. */
    private final class Part {

        private final JsonNode node;
        private final int line;
        private final String name;

        private Part(JsonNode node, int line, String name) {
            this.node = node;
            this.line = line;
            this.name = name;
        }

        private Part part(JsonNode inner, String innerName) {
            return new Part(inner, line, name + ", " + innerName);
        }

        private void problem(String message, String remedy) {
            problems.add(new Problem(file, line, name + ": " + message, remedy));
        }

        private void know(Set<String> keys) {
            if (!node.isObject()) {
                problem(
                        "is no object",
                        "write {\"" + keys.stream().sorted().findFirst().orElse("") + "\": …}");
            }
            for (String key : node.propertyNames()) {
                if (!keys.contains(key)) {
                    problem("has an unknown field " + key, "take one of " + listed(keys));
                }
            }
        }

        private void oneOf(Set<String> words, String key, String word) {
            if (!words.contains(word)) {
                problem("has \"" + word + "\" in " + key, "take one of " + listed(words));
            }
        }

        private void needsTexts(String key) {
            JsonNode list = node.path(key);
            if (!isStated(key) || (list.isArray() && list.isEmpty())) {
                problem("has no " + key, "write a list of them");
            }
        }

        private boolean isStated(String key) {
            return !node.path(key).isMissingNode() && !node.path(key).isNull();
        }

        private List<String> texts(String key) {
            return list(key, (item, index) -> {
                if (!item.isString()) {
                    problem("has " + item + " in " + key, "write it in quotation marks");
                }
                return item.asString("");
            });
        }

        private <T> List<T> list(String key, BiFunction<JsonNode, Integer, T> reader) {
            List<T> list = new ArrayList<>();
            if (isStated(key) && !node.path(key).isArray()) {
                problem("has no list in " + key, "write it between [ and ]");
                return list;
            }
            node.path(key).forEach(item -> list.add(reader.apply(item, list.size() + 1)));
            return list;
        }

        private @Nullable LocalDate day(String key) {
            if (!isStated(key)) {
                return null;
            }
            try {
                return LocalDate.parse(node.path(key).asString(""));
            } catch (DateTimeParseException wrong) {
                problem("has " + node.path(key) + " in " + key, "write a day as YYYY-MM-DD, or null");
                return null;
            }
        }

        private @Nullable Double number(String key) {
            JsonNode number = node.path(key);
            if (isStated(key) && !number.isNumber()) {
                problem("has " + number + " in " + key, "write a number, or null");
            }
            return number.isNumber() ? number.asDouble() : null;
        }

        private static String listed(Set<String> words) {
            return String.join(", ", words.stream().sorted().toList());
        }
    }
}
