package org.dateline.check;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.dateline.model.report.Problem;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What is expected of a report: the lines of a {@code .expected.jsonl} file. */
final class Expectations {

    private static final Set<String> KEYS = Set.of(
            "type",
            "mode",
            "modes",
            "contexts",
            "quad",
            "cameo",
            "intensity",
            "actors",
            "recipients",
            "when",
            "where",
            "counts",
            "toll",
            "stance",
            "reality",
            "historical",
            "claims",
            "trigger",
            "report",
            "confidence",
            "why");

    private final String file;
    private final boolean isComplete;
    private final List<Line> lines;

    private Expectations(String file, boolean isComplete, List<Line> lines) {
        this.file = file;
        this.isComplete = isComplete;
        this.lines = lines;
    }

    private enum Kind {
        FOUND,
        NOT,
        UNMET,
        UNMET_NOT
    }

    private record Line(int number, Kind kind, JsonNode fields) {}

    /**
     * What came of them.
     *
     * @param met expectations that come out
     * @param unmet expectations known not to
     * @param problems every field that differs
     */
    record Outcome(int met, int unmet, List<Problem> problems) {}

    /**
     * Reads the expectations of a report.
     *
     * @param problems gets lines that cannot be read
     */
    static Expectations read(Path path, List<Problem> problems) {
        String file = ExampleFile.shown(path);
        boolean isComplete = false;
        List<Line> lines = new ArrayList<>();
        int number = 0;
        for (String written : text(path).lines().toList()) {
            number++;
            if (written.isBlank() || written.startsWith("#")) {
                continue;
            }
            JsonNode node = null;
            try {
                node = new JsonMapper().readTree(written);
            } catch (JacksonException failure) {
                problems.add(
                        new Problem(file, number, "not JSON: " + failure.getOriginalMessage(), "correct the line"));
            }
            if (node == null) {
                continue;
            }
            if (!node.isObject()) {
                problems.add(new Problem(file, number, "not an object", "write {\"type\": …}"));
            } else if (node.has("complete")) {
                isComplete = node.get("complete").asBoolean(false);
            } else {
                Line line = line(number, (ObjectNode) node);
                unknownKeys(file, line, problems);
                lines.add(line);
            }
        }
        return new Expectations(file, isComplete, lines);
    }

    private static Line line(int number, ObjectNode node) {
        if (node.has("not")) {
            return new Line(number, Kind.NOT, node.get("not"));
        }
        JsonNode unmet = node.path("unmet");
        if (unmet.has("not")) {
            return new Line(number, Kind.UNMET_NOT, unmet.get("not"));
        }
        return node.has("unmet") ? new Line(number, Kind.UNMET, unmet) : new Line(number, Kind.FOUND, node);
    }

    private static void unknownKeys(String file, Line line, List<Problem> problems) {
        for (String key : line.fields().propertyNames()) {
            if (!KEYS.contains(key)) {
                String known = String.join(", ", KEYS.stream().sorted().toList());
                problems.add(new Problem(file, line.number(), "unknown field " + key, "take one of " + known));
            }
        }
    }

    private static String text(Path path) {
        try {
            return Files.readString(path, StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException("cannot read " + path, failure);
        }
    }

    /** Compares with the events that were coded. */
    Outcome compare(List<JsonNode> events) {
        int met = 0;
        int unmet = 0;
        List<Problem> problems = new ArrayList<>();
        boolean[] used = new boolean[events.size()];
        List<Line> open = new ArrayList<>();
        List<Line> wanted =
                lines.stream().filter(line -> line.kind() == Kind.FOUND).toList();
        int[] taken = matching(wanted, events);
        for (int index = 0; index < wanted.size(); index++) {
            if (taken[index] >= 0) {
                used[taken[index]] = true;
                met++;
            } else {
                open.add(wanted.get(index));
            }
        }
        for (Line line : open) {
            problems.addAll(told(line, events, used));
        }
        for (Line line : lines) {
            JsonNode found = line.kind() == Kind.FOUND ? null : first(line, events);
            if (line.kind() == Kind.UNMET || line.kind() == Kind.UNMET_NOT) {
                unmet++;
                if ((found != null) == (line.kind() == Kind.UNMET)) {
                    problems.add(problem(line, "an unmet expectation comes out now", "take it out of \"unmet\""));
                }
            } else if (line.kind() == Kind.NOT && found != null) {
                problems.add(problem(line, "must not be found", "found " + RecordSubset.described(found)));
            } else if (line.kind() == Kind.NOT) {
                met++;
            }
        }
        if (isComplete) {
            for (int index = 0; index < used.length; index++) {
                if (!used[index]) {
                    problems.add(new Problem(
                            file,
                            0,
                            "not expected: " + RecordSubset.described(events.get(index)),
                            "add it if it is right"));
                }
            }
        }
        return new Outcome(met, unmet, problems);
    }

    /** How many lines specify an event in full: its type, who, and when or where; and how many of those come out in every field. */
    int[] whole(List<JsonNode> events) {
        List<Line> wanted = lines.stream()
                .filter(line -> line.kind() == Kind.FOUND || line.kind() == Kind.UNMET)
                .filter(line -> isWhole(line.fields()))
                .toList();
        int[] taken = matching(wanted, events);
        return new int[] {
            wanted.size(),
            (int) Arrays.stream(taken).filter(event -> event >= 0).count()
        };
    }

    private static boolean isWhole(JsonNode fields) {
        return fields.has("type")
                && (fields.has("when") || fields.has("where"))
                && (fields.has("actors") || fields.has("recipients"));
    }

    private Problem problem(Line line, String message, String remedy) {
        return new Problem(file, line.number(), message + ": " + RecordSubset.described(line.fields()), remedy);
    }

    /** Gives each expectation an event of its own that fits it, for as many as possible; -1 for none. */
    private static int[] matching(List<Line> wanted, List<JsonNode> events) {
        int[] ofEvent = new int[events.size()];
        Arrays.fill(ofEvent, -1);
        for (int line = 0; line < wanted.size(); line++) {
            placed(line, wanted, events, ofEvent, new boolean[events.size()]);
        }
        int[] taken = new int[wanted.size()];
        Arrays.fill(taken, -1);
        for (int event = 0; event < ofEvent.length; event++) {
            if (ofEvent[event] >= 0) {
                taken[ofEvent[event]] = event;
            }
        }
        return taken;
    }

    private static boolean placed(int line, List<Line> wanted, List<JsonNode> events, int[] ofEvent, boolean[] tried) {
        for (int event = 0; event < events.size(); event++) {
            if (tried[event]
                    || !RecordSubset.differences(wanted.get(line).fields(), events.get(event))
                            .isEmpty()) {
                continue;
            }
            tried[event] = true;
            if (ofEvent[event] < 0 || placed(ofEvent[event], wanted, events, ofEvent, tried)) {
                ofEvent[event] = line;
                return true;
            }
        }
        return false;
    }

    private static @org.jspecify.annotations.Nullable JsonNode first(Line line, List<JsonNode> events) {
        return events.stream()
                .filter(event -> RecordSubset.differences(line.fields(), event).isEmpty())
                .findFirst()
                .orElse(null);
    }

    /** Tells how the event nearest to an expectation differs, field by field, and takes that event. */
    private List<Problem> told(Line line, List<JsonNode> events, boolean[] used) {
        int nearest = -1;
        int least = Integer.MAX_VALUE;
        for (int index = 0; index < events.size(); index++) {
            JsonNode event = events.get(index);
            boolean isSameType = RecordSubset.agrees(line.fields(), event, "type")
                    && RecordSubset.agrees(line.fields(), event, "report");
            int distance = RecordSubset.differences(line.fields(), event).size()
                    + (RecordSubset.agrees(line.fields(), event, "trigger") ? 0 : 100);
            if (!used[index] && isSameType && distance < least) {
                nearest = index;
                least = distance;
            }
        }
        if (nearest < 0) {
            return List.of(problem(
                    line, "not found", "no other " + line.fields().path("type").asString("event") + " is coded there"));
        }
        used[nearest] = true;
        String found = "in " + RecordSubset.described(events.get(nearest));
        return RecordSubset.differences(line.fields(), events.get(nearest)).stream()
                .map(difference -> new Problem(file, line.number(), difference, found))
                .toList();
    }
}
