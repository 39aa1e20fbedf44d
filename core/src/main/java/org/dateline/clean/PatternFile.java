package org.dateline.clean;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.dateline.data.file.DataFile;
import org.dateline.data.file.YamlFile;
import org.dateline.model.report.Problem;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Reads a file of patterns. It has three parts. {@code months:} names the months in order. {@code words:} names pieces of expressions; {@code {{name}}} puts one into
 * a later piece or a pattern. {@code patterns:} lists entries:
 *
 * <pre>
 * - id: newsletter            # unique
 *   use: remove               # remove | caption (a caption begins) | credit (a caption ends)
 *   kind: boilerplate         # what the removal is called
 *   place: whole              # whole block | head of one | tail of one | inside one
 *   zone: any                 # any | top | bottom of the report
 *   reach: block              # caption only: it goes on to the end of its block
 *   cues: [newsletter]        # optional: tried only on blocks that have one of these words
 *   match: '(?i)sign up for our .{0,200}'
 *   examples: [...]           # each a block in which it must match, or {in: block, out: what a named group has}
 *   not: [...]                # each a block in which it must not
 * </pre>
 *
 * <p>Repetition must be bounded ({@code {0,200}}, {@code ?}; never {@code *}, {@code +} or {@code {2,}}), so that no text
 * takes more than linear time. Named groups: {@code credit}, {@code title} (the original title), {@code date}, {@code author},
 * {@code place} and {@code agency} (whose text it is).
 */
final class PatternFile {

    /** An example with the entry it belongs to. */
    record Example(
            CleanRule rule,
            Problem where,
            String block,
            @Nullable String wanted,
            boolean mustMatch) {}

    private static final Pattern ID_LINE = Pattern.compile("^\\s{0,9}-?\\s{0,9}\\{?id:\\s{0,9}([^\\s,}]{1,99})");
    private static final int LONGEST_REPETITION = 600;
    private static final int MONTHS = 12;
    private static final List<String> PARTS = List.of("months", "words", "patterns");
    private static final List<String> KEYS =
            List.of("id", "use", "kind", "place", "zone", "reach", "cues", "match", "examples", "not");

    private final DataFile file;
    private final Map<String, Integer> lines = new TreeMap<>();
    private final Map<String, String> words;
    private final List<String> months;
    private final List<CleanRule> rules = new ArrayList<>();
    private final List<Example> examples = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();

    /**
     * @param file the file
     * @param words pieces of earlier files; those of this file are added
     * @param firstOrder rank of its first entry
     */
    PatternFile(DataFile file, Map<String, String> words, int firstOrder) {
        this.file = file;
        this.words = words;
        List<String> all = file.lines();
        for (int index = 0; index < all.size(); index++) {
            var line = ID_LINE.matcher(all.get(index));
            if (line.find()) {
                lines.putIfAbsent(line.group(1), index + 1);
            }
        }
        JsonNode root = YamlFile.read(file, problems);
        for (String part : root.propertyNames()) {
            if (!PARTS.contains(part)) {
                String remedy = "use one of " + String.join(", ", PARTS);
                problems.add(new Problem(file.name(), 0, "unknown part \"" + part + "\"", remedy));
            }
        }
        months = months(root.path("months"));
        root.path("words")
                .properties()
                .forEach(word -> words.put(word.getKey(), fill(word.getValue().asString(), 0)));
        int order = firstOrder;
        for (JsonNode entry : root.path("patterns")) {
            read(entry, order++);
        }
    }

    private List<String> months(JsonNode node) {
        List<String> names = new ArrayList<>();
        node.forEach(name -> names.add(name.asString().toLowerCase(Locale.ROOT)));
        if (!names.isEmpty() && names.size() != MONTHS) {
            String message = "months has " + names.size() + " names, not " + MONTHS;
            problems.add(new Problem(file.name(), 0, message, "name the months in order"));
            return List.of();
        }
        return names;
    }

    /** The names of the months in order, in lower case; none when the file has none. */
    List<String> months() {
        return months;
    }

    List<CleanRule> rules() {
        return rules;
    }

    List<Example> examples() {
        return examples;
    }

    List<Problem> problems() {
        return problems;
    }

    private void read(JsonNode entry, int order) {
        String id = entry.path("id").asString("");
        if (id.isEmpty()) {
            problems.add(new Problem(file.name(), 0, "an entry has no id", "give each entry an id"));
            return;
        }
        for (String key : entry.propertyNames()) {
            if (!KEYS.contains(key)) {
                problems.add(
                        problem(id, "has an unknown key \"" + key + "\"", "use one of " + String.join(", ", KEYS)));
            }
        }
        CleanRule rule = rule(id, entry, order);
        if (rule == null) {
            return;
        }
        rules.add(rule);
        if (entry.path("examples").isEmpty()) {
            problems.add(problem(id, "has no examples", "add at least one block that it must match"));
        }
        for (JsonNode example : entry.path("examples")) {
            boolean plain = !example.isObject();
            String block = plain ? example.asString() : example.path("in").asString("");
            String wanted = plain ? null : example.path("out").asString("");
            examples.add(new Example(rule, problem(id, "", ""), block, wanted, true));
        }
        for (JsonNode example : entry.path("not")) {
            examples.add(new Example(rule, problem(id, "", ""), example.asString(), null, false));
        }
    }

    private @Nullable CleanRule rule(String id, JsonNode entry, int order) {
        CleanRule.Use use = choice(id, entry, "use", CleanRule.Use.REMOVE);
        CleanRule.Place place = choice(id, entry, "place", CleanRule.Place.WHOLE);
        CleanRule.Zone zone = choice(id, entry, "zone", CleanRule.Zone.ANY);
        List<String> cues = new ArrayList<>();
        entry.path("cues").forEach(cue -> cues.add(cue.asString()));
        String expression = fill(entry.path("match").asString(""), lines.getOrDefault(id, 0));
        String unbounded = unbounded(expression);
        if (expression.isEmpty() || unbounded != null) {
            problems.add(problem(
                    id,
                    expression.isEmpty() ? "has no match" : "repeats without bound: " + unbounded,
                    expression.isEmpty()
                            ? "write a regular expression"
                            : "write {0,n} with n up to " + LONGEST_REPETITION));
            return null;
        }
        try {
            return new CleanRule(
                    id,
                    use,
                    entry.path("kind").asString(use == CleanRule.Use.REMOVE ? "boilerplate" : "caption"),
                    place,
                    zone,
                    entry.path("reach").asString("").equals("block"),
                    List.copyOf(cues),
                    Pattern.compile(
                            place == CleanRule.Place.TAIL ? "(?:" + expression + ")\\s{0,20}$" : expression,
                            Pattern.DOTALL),
                    order);
        } catch (PatternSyntaxException broken) {
            problems.add(problem(id, "is no regular expression: " + broken.getDescription(), "correct match"));
            return null;
        }
    }

    private <E extends Enum<E>> E choice(String id, JsonNode entry, String field, E fallback) {
        String value = entry.path(field).asString("");
        if (value.isEmpty()) {
            return fallback;
        }
        try {
            return Enum.valueOf(fallback.getDeclaringClass(), value.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException unknown) {
            StringBuilder known = new StringBuilder();
            for (E constant : fallback.getDeclaringClass().getEnumConstants()) {
                known.append(known.isEmpty() ? "" : ", ").append(constant.name().toLowerCase(Locale.ROOT));
            }
            problems.add(problem(id, field + " is \"" + value + "\"", "write one of: " + known));
            return fallback;
        }
    }

    /** Puts the named pieces in place of their names. */
    private String fill(String expression, int line) {
        String filled = expression;
        Iterator<Map.Entry<String, String>> known = words.entrySet().iterator();
        while (filled.contains("{{") && known.hasNext()) {
            Map.Entry<String, String> word = known.next();
            filled = filled.replace("{{" + word.getKey() + "}}", "(?:" + word.getValue() + ")");
        }
        int left = filled.indexOf("{{");
        if (left >= 0) {
            String name = filled.substring(left, Math.min(filled.length(), left + 30));
            problems.add(
                    new Problem(file.name(), line, "unknown piece " + name, "name it under words: before its use"));
        }
        return filled;
    }

    /** The first repetition without a bound, or with one that is too large, or null. */
    static @Nullable String unbounded(String expression) {
        boolean inClass = false;
        for (int index = 0; index < expression.length(); index++) {
            char letter = expression.charAt(index);
            if (letter == '\\') {
                index = endOfEscape(expression, index + 1);
            } else if (letter == '[') {
                inClass = true;
            } else if (letter == ']') {
                inClass = false;
            } else if (!inClass && letter == '*') {
                return "*";
            } else if (!inClass && letter == '+' && !endsRepetition(expression, index)) {
                return "+";
            } else if (!inClass && letter == '{') {
                int close = expression.indexOf('}', index);
                String bounds = close < 0 ? "" : expression.substring(index + 1, close);
                String most = bounds.substring(bounds.indexOf(',') + 1);
                if (!most.matches("[0-9]{1,3}") || Integer.parseInt(most) > LONGEST_REPETITION) {
                    return "{" + bounds + "}";
                }
            }
        }
        return null;
    }

    /** The index of the last character of an escape: {@code d}, or the brace that closes {@code p{Lu}}. */
    private static int endOfEscape(String expression, int letter) {
        boolean named = letter + 1 < expression.length()
                && "pPxN".indexOf(expression.charAt(letter)) >= 0
                && expression.charAt(letter + 1) == '{';
        int close = named ? expression.indexOf('}', letter) : -1;
        return close < 0 ? letter : close;
    }

    /** Whether the plus makes the repetition before it possessive. */
    private static boolean endsRepetition(String expression, int index) {
        return index > 0 && "}?".indexOf(expression.charAt(index - 1)) >= 0;
    }

    private Problem problem(String id, String message, String remedy) {
        return new Problem(file.name(), lines.getOrDefault(id, 0), "pattern " + id + " " + message, remedy);
    }
}
