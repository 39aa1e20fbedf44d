package org.dateline.when.pattern;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.dateline.data.file.DataFile;
import org.dateline.data.file.YamlFile;
import org.dateline.model.report.Problem;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The word lists of {@code when/words.yaml}. */
public final class TimeWords {

    /** Classes that are read by their form, not listed. */
    static final Set<String> FORMS =
            Set.of("DAY", "ORDDAY", "MM", "YEAR", "SHORT", "DECADE", "NUMBER", "CENTURY", "PLURAL");

    static final String CENTURY = "CENTURY";

    /** The parts of the file, with the lists of each; none for a part that may have any. */
    private static final Map<String, Set<String>> PARTS = Map.ofEntries(
            Map.entry("classes", Set.of()),
            Map.entry("capital", Set.of()),
            Map.entry("doubtful", Set.of()),
            Map.entry("namesakes", Set.of()),
            Map.entry("plainwords", Set.of()),
            Map.entry("vague", Set.of()),
            Map.entry("recent", Set.of()),
            Map.entry("figures", Set.of("dayFirst", "monthFirst")),
            Map.entry("parts", Set.of()),
            Map.entry("historical", Set.of("days")),
            Map.entry("endings", Set.of("ordinal", "decade", "plural", "singular")),
            Map.entry(
                    "grammar",
                    Set.of("be", "have", "past", "perfect", "infinitive", "article", "demonstrative", "firstPerson")),
            Map.entry(
                    "news",
                    Set.of(
                            "days",
                            "otherDays",
                            "otherEvents",
                            "times",
                            "examples",
                            "measured",
                            "insideKnown",
                            "starting",
                            "pointingBack",
                            "background",
                            "aboutReport",
                            "atTheTime")),
            Map.entry("tense", Set.of("future", "sure", "leading", "scheduled", "timetable", "ending", "deferring")),
            Map.entry(
                    "governing",
                    Set.of(
                            "light",
                            "severalOf",
                            "witness",
                            "speech",
                            "inside",
                            "nominal",
                            "when",
                            "continuing",
                            "bounds",
                            "together",
                            "oneDay",
                            "commemorating")));

    /** The class of centuries written as words. */
    static final String NAMED_CENTURY = "NAMEDCENTURY";

    private final Map<String, Map<String, String>> classes = new LinkedHashMap<>();
    private final Map<String, Set<String>> lists = new ConcurrentHashMap<>();
    private final Map<String, Integer> longest = new HashMap<>();
    private final JsonNode root;
    private final WrittenForms forms;

    /**
     * Reads the lists.
     *
     * @param problems to which everything is added that is wrong in the file
     */
    public TimeWords(DataFile file, List<Problem> problems) {
        root = YamlFile.read(file, problems);
        if (root.isMissingNode()) {
            forms = new WrittenForms(this);
            return;
        }
        checkParts(file, "", root, PARTS.keySet(), problems);
        PARTS.forEach((part, lists) -> {
            if (!lists.isEmpty() && root.path(part).isObject()) {
                checkParts(file, part + ": ", root.path(part), lists, problems);
            }
        });
        root.path("classes").properties().forEach(entry -> {
            Map<String, String> words = new LinkedHashMap<>();
            entry.getValue()
                    .properties()
                    .forEach(word -> words.put(word.getKey(), word.getValue().asString()));
            classes.put(entry.getKey(), words);
            longest.put(
                    entry.getKey(),
                    words.keySet().stream()
                            .mapToInt(key -> parts(key).length)
                            .max()
                            .orElse(1));
            problems.addAll(ClassValues.problems(file.name(), entry.getKey(), words));
        });
        forms = new WrittenForms(this);
    }

    private static void checkParts(
            DataFile file, String where, JsonNode node, Set<String> wanted, List<Problem> problems) {
        for (String part : new TreeSet<>(wanted)) {
            if (node.path(part).isMissingNode()) {
                problems.add(new Problem(
                        file.name(), 0, where + "there is no \"" + part + "\"", "restore that part of the file"));
            }
        }
        for (Map.Entry<String, JsonNode> part : node.properties()) {
            if (!wanted.contains(part.getKey())) {
                String remedy = "use one of " + String.join(", ", new TreeSet<>(wanted));
                problems.add(new Problem(file.name(), 0, where + "unknown part \"" + part.getKey() + "\"", remedy));
            }
        }
    }

    /** The classes that are read by their form. */
    WrittenForms forms() {
        return forms;
    }

    /** Whether a class of words exists, listed or read by form; any does when the file could not be read. */
    boolean knows(String name) {
        return root.isMissingNode() || FORMS.contains(name) || classes.containsKey(name);
    }

    /** The listed words of a class with what they stand for. */
    public Map<String, String> words(String name) {
        return classes.getOrDefault(name, Map.of());
    }

    /** The words with which the words of a class begin. */
    Set<String> beginnings(String name) {
        Set<String> first = new HashSet<>();
        String listed = name.equals(CENTURY) ? NAMED_CENTURY : name;
        words(listed).keySet().forEach(key -> first.add(parts(key)[0]));
        return first;
    }

    /** The number of words in the longest of a class. */
    int longest(String name) {
        return longest.getOrDefault(name, 1);
    }

    private static String[] parts(String key) {
        return key.split(" |(?=')");
    }

    /** A list of words, addressed by its keys: {@code list("tense", "leading")}. */
    public Set<String> list(String... path) {
        return lists.computeIfAbsent(String.join(" ", path), name -> read(path));
    }

    private Set<String> read(String... path) {
        JsonNode node = root;
        for (String step : path) {
            node = node.path(step);
        }
        return Set.copyOf(YamlFile.words(node));
    }

    /** A pair of numbers written {@code low-high}, or one number that is both; null when absent. */
    public int @Nullable [] range(String... path) {
        JsonNode node = root;
        for (String step : path) {
            node = node.path(step);
        }
        return node.isMissingNode() ? null : range(node.asString());
    }

    /** A number. */
    public int number(String... path) {
        int[] range = range(path);
        return range == null ? 0 : range[1];
    }

    public static int[] range(String written) {
        int dash = written.indexOf('-');
        return dash < 0
                ? new int[] {Integer.parseInt(written), Integer.parseInt(written)}
                : new int[] {Integer.parseInt(written.substring(0, dash)), Integer.parseInt(written.substring(dash + 1))
                };
    }

    /** First and last day of a named period. */
    public static LocalDate[] period(String written) {
        String[] days = written.split(" ");
        return new LocalDate[] {LocalDate.parse(days[0]), LocalDate.parse(days[1])};
    }
}
