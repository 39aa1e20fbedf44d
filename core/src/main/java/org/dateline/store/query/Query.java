package org.dateline.store.query;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dateline.store.sql.StoreProblem;

/**
 * What to look for, as people write it: {@code type:ASSAULT country:IRQ day:2020-01 killed:>=10 "green zone"}. Terms stand for
 * {@code and}; a minus before one for {@code not}; values of one field with commas for {@code or}; words without a field are looked for in
 * the sentences.
 *
 * @param conditions the terms, in their order
 */
public record Query(List<Condition> conditions) {

    private static final Pattern TERM = Pattern.compile(
            "\\s*(-?)(?:([A-Za-z_]{1,20}):)?(\"[^\"]{0,500}\"(?:,\"[^\"]{0,500}\")*+|[^\\s\"]{1,500})(?=\\s|$)");

    /** Fields whose value is compared as it is, and their columns. */
    private static final Map<String, String> PLAIN = new TreeMap<>(Map.of(
            "type", "t.type",
            "quad", "t.quad",
            "country", "t.country",
            "reality", "t.reality",
            "source", "t.source",
            "standing", "t.standing",
            "review", "t.review",
            "id", "t.id"));

    /** Those of them that are in memory. */
    /** Every term is a condition that the store works through. */
    private static final int MOST_TERMS = 100;

    private static final int MOST_VALUES = 500;

    private static final List<String> IN_MEMORY = List.of("type", "country", "reality", "source", "standing", "review");

    private static final Map<String, String> NUMBERS = Map.of(
            "killed", "t.killed",
            "injured", "t.injured",
            "sources", "t.sources",
            "reports", "t.reports",
            "versions", "t.versions");
    private static final Map<String, String> FLAGS = Map.of(
            "historical", "t.historical",
            "toll", "t.toll",
            "dated", "(t.earliest IS NOT NULL)",
            "placed", "(t.lat IS NOT NULL)");
    /** Fields whose values are written by others. */
    private static final List<String> FREE = List.of("source", "place", "id");

    private static final List<String> PARTIES = List.of("actor", "recipient", "party");
    private static final List<String> OTHERS =
            List.of("mode", "day", "place", "box", "text", "sector", "code", "report", "language", "story", "stance");

    /** Copies the list. */
    public Query {
        conditions = List.copyOf(conditions);
    }

    /**
     * Reads a query.
     *
     * @throws StoreProblem when a term cannot be read; the message lists all of them
     */
    public static Query of(String written) {
        List<Condition> conditions = new ArrayList<>();
        List<String> problems = new ArrayList<>();
        Matcher matcher = TERM.matcher(written.strip());
        int at = 0;
        while (at < written.strip().length()) {
            if (conditions.size() + problems.size() >= MOST_TERMS) {
                throw new StoreProblem("a query has at most " + MOST_TERMS + " terms");
            }
            if (!matcher.find(at) || matcher.start() != at) {
                problems.add("cannot read from here on: " + written.strip().substring(at));
                break;
            }
            at = matcher.end();
            String field = matcher.group(2) == null ? "text" : matcher.group(2).toLowerCase(Locale.ROOT);
            String value = matcher.group(3);
            boolean quoted = value.startsWith("\"");
            String plain = quoted ? value.substring(1, value.length() - 1) : value;
            try {
                Condition condition = condition(field, plain, List.of(plain.split(quoted ? "\",\"" : ",")));
                conditions.add(matcher.group(1).equals("-") ? condition.not() : condition);
            } catch (StoreProblem problem) {
                problems.add(String.valueOf(problem.getMessage()));
            }
        }
        if (!problems.isEmpty()) {
            throw new StoreProblem(String.join("; ", problems));
        }
        return new Query(conditions);
    }

    /**
     * Reads a query for what is exported or published: events that people rejected are left out unless it asks for reviews itself.
     *
     * @throws StoreProblem when a term cannot be read; the message lists all of them
     */
    public static Query toPassOn(String written) {
        Query asked = of(written);
        return asked.asksFor("review") ? asked : of(written + " -review:rejected");
    }

    /** What the query means, for people, a line a term. */
    public List<String> meanings() {
        return conditions.stream().map(Condition::meaning).toList();
    }

    /** Whether a term asks for a column of the events. */
    public boolean asksFor(String column) {
        return sql().contains("t." + column);
    }

    String sql() {
        return conditions.isEmpty()
                ? "1"
                : String.join(
                        " AND ",
                        conditions.stream().map(one -> "(" + one.sql() + ")").toList());
    }

    List<Object> values() {
        return conditions.stream().flatMap(one -> one.values().stream()).toList();
    }

    private static Condition condition(String field, String value, List<String> any) {
        if (any.size() > MOST_VALUES) {
            throw new StoreProblem(field + " has more than " + MOST_VALUES + " values");
        }
        if (field.equals("country") && !any.stream().allMatch(one -> one.matches("[A-Za-z]{3}"))) {
            throw new StoreProblem("country:" + value + " is no country; write three letters as in ISO 3166");
        }
        if (PLAIN.containsKey(field)) {
            return among(field, PLAIN.getOrDefault(field, ""), any);
        }
        if (NUMBERS.containsKey(field)) {
            return NumberRange.condition(field, NUMBERS.getOrDefault(field, ""), value);
        }
        if (FLAGS.containsKey(field)) {
            return flag(field, FLAGS.getOrDefault(field, ""), value);
        }
        if (PARTIES.contains(field)) {
            return party(field, any);
        }
        return switch (field) {
            case "mode" -> mode(any);
            case "day" -> days(value);
            case "box" -> box(value);
            case "text" -> words(value);
            case "place" -> among("place", "t.place", any);
            case "report" -> inReport("report", "r.id", any);
            case "language" -> inReport("language", "r.language", any);
            case "story" -> story(any);
            case "stance" -> stance(any);
            case "sector" -> parties("sector", "sector", any);
            case "code" -> parties("code", "code", any);
            default -> throw new StoreProblem("there is no field " + field + "; fields are " + fields());
        };
    }

    /** The fields, for people. */
    static String fields() {
        List<String> all = new ArrayList<>(PLAIN.keySet());
        all.addAll(NUMBERS.keySet());
        all.addAll(FLAGS.keySet());
        all.addAll(PARTIES);
        all.addAll(OTHERS);
        return String.join(", ", all.stream().sorted().toList());
    }

    private static Condition among(String field, String column, List<String> any) {
        List<Object> values =
                any.stream().<Object>map(one -> written(field, one)).toList();
        Condition condition = new Condition(
                field, field + " is " + String.join(" or ", any), column + " IN (" + marks(any) + ")", values, null);
        if (!IN_MEMORY.contains(field)) {
            return condition;
        }
        return condition.tested(columns -> {
            Columns.Codes codes = columns.codes(field);
            boolean[] among = codes.among(values);
            return row -> codes.of(row) >= 0 && among[codes.of(row)];
        });
    }

    /** The gravest mode or another one. */
    private static Condition mode(List<String> any) {
        List<String> wanted =
                any.stream().map(one -> one.toLowerCase(Locale.ROOT)).toList();
        List<Object> values = new ArrayList<>(wanted);
        List<String> further = new ArrayList<>();
        for (String one : wanted) {
            further.add("instr(t.modes, ?) > 0");
            values.add(";" + one + ";");
        }
        return new Condition(
                "mode",
                "mode is " + String.join(" or ", any),
                "t.mode IN (" + marks(any) + ") OR t.modes IS NOT NULL AND (" + String.join(" OR ", further) + ")",
                values,
                columns -> {
                    Columns.Codes codes = columns.codes("modes");
                    boolean[] among = codes.having(mode -> wanted.contains(mode));
                    return row -> codes.of(row) >= 0 && among[codes.of(row)];
                });
    }

    private static Condition inReport(String field, String column, List<String> any) {
        return new Condition(
                field,
                "in a report whose " + (field.equals("report") ? "id" : field) + " is " + String.join(" or ", any),
                "t.event IN (SELECT g.event FROM telling g JOIN report r USING (report) WHERE " + column + " IN ("
                        + marks(any) + "))",
                List.copyOf(any),
                null);
    }

    /** The story of any report in it. */
    private static Condition story(List<String> any) {
        return new Condition(
                "story",
                "of the story that " + String.join(" or ", any) + " belongs to",
                "t.story IN (SELECT s.whole FROM report r JOIN story_thing h ON h.thing = r.report JOIN story_strand s"
                        + " USING (strand) WHERE r.id IN (" + marks(any) + "))",
                List.copyOf(any),
                null);
    }

    /** What somebody says of it: the kinds of claim. */
    private static Condition stance(List<String> any) {
        return new Condition(
                "stance",
                "somebody says of it: " + String.join(" or ", any),
                "t.event IN (SELECT c.event FROM claim c WHERE c.kind IN (" + marks(any) + "))",
                any.stream()
                        .<Object>map(one -> one.toLowerCase(Locale.ROOT).replace('-', '_'))
                        .toList(),
                null);
    }

    /** A value as the store has it; people write small and capital letters as they like. */
    private static String written(String field, String value) {
        if (field.equals("type") || field.equals("country")) {
            return value.toUpperCase(Locale.ROOT);
        }
        return FREE.contains(field) ? value : value.toLowerCase(Locale.ROOT);
    }

    private static String marks(List<String> any) {
        return String.join(", ", any.stream().map(one -> "?").toList());
    }

    private static Condition party(String field, List<String> any) {
        String role = field.equals("party") ? "" : "p.role = '" + field + "' AND ";
        List<String> tests = new ArrayList<>();
        List<Object> values = new ArrayList<>();
        for (String one : any) {
            tests.add("p.name = ? OR p.code = ? OR p.entity = ?");
            values.addAll(List.of(one, one, one));
        }
        return new Condition(
                field,
                field + " is " + String.join(" or ", any),
                "t.event IN (SELECT p.event FROM party p WHERE " + role + "(" + String.join(" OR ", tests) + "))",
                values,
                columns -> columns.parties.having(party -> any.stream().anyMatch(party::isMeantBy), field));
    }

    private static Condition parties(String field, String column, List<String> any) {
        List<Object> values =
                any.stream().<Object>map(one -> one.toUpperCase(Locale.ROOT)).toList();
        return new Condition(
                field,
                "a party's " + field + " is " + String.join(" or ", any),
                "t.event IN (SELECT p.event FROM party p WHERE p." + column + " IN (" + marks(any) + "))",
                values,
                columns -> field.equals("sector")
                        ? columns.parties.ofSector(values)
                        : columns.parties.having(
                                party -> party.code() != null && values.contains(party.code()), field));
    }

    private static Condition flag(String field, String column, String value) {
        boolean yes = value.equalsIgnoreCase("yes") || value.equalsIgnoreCase("true");
        if (!yes && !value.equalsIgnoreCase("no") && !value.equalsIgnoreCase("false")) {
            throw new StoreProblem(field + ":" + value + " is neither yes nor no");
        }
        return new Condition(
                field, field + " is " + (yes ? "yes" : "no"), column + " = ?", List.of(yes ? 1 : 0), columns -> {
                    IntPredicate raised = raised(field, columns);
                    return yes ? raised : raised.negate();
                });
    }

    private static IntPredicate raised(String field, Columns columns) {
        return switch (field) {
            case "dated" -> row -> columns.number("earliest")[row] != Columns.UNKNOWN;
            case "placed" -> row -> !Float.isNaN(columns.latitude[row]);
            default -> {
                Columns.Codes codes = columns.codes(field);
                boolean[] yes = codes.among(List.of(1));
                yield row -> yes[codes.of(row)];
            }
        };
    }

    private static Condition days(String value) {
        DayRange days = DayRange.of(value);
        LocalDate from = days.from();
        LocalDate to = days.to();
        List<String> tests = new ArrayList<>();
        List<Object> values = new ArrayList<>();
        if (from != null) {
            tests.add("(t.latest >= ? OR t.latest IS NULL AND t.earliest IS NOT NULL)");
            values.add(from.toEpochDay());
        }
        if (to != null) {
            tests.add("t.earliest <= ?");
            values.add(to.toEpochDay());
        }
        long start = from == null ? Long.MIN_VALUE : from.toEpochDay();
        long end = to == null ? Long.MAX_VALUE : to.toEpochDay();
        return new Condition(
                "day",
                "may have happened from " + (from == null ? "any day" : from) + " to " + (to == null ? "any day" : to),
                String.join(" AND ", tests),
                values,
                columns -> {
                    int[] earliest = columns.number("earliest");
                    int[] latest = columns.number("latest");
                    return row -> (from == null
                                    || latest[row] >= start
                                    || latest[row] == Columns.UNKNOWN && earliest[row] != Columns.UNKNOWN)
                            && (to == null || earliest[row] != Columns.UNKNOWN && earliest[row] <= end);
                });
    }

    private static Condition box(String value) {
        String[] sides = value.split(",", -1);
        List<Object> values = new ArrayList<>();
        try {
            if (sides.length != 4) {
                throw new NumberFormatException();
            }
            for (int index : new int[] {0, 2, 1, 3}) {
                values.add(Double.valueOf(sides[index]));
            }
        } catch (NumberFormatException invalid) {
            throw new StoreProblem("box:" + value + " is no box; write box:WEST,SOUTH,EAST,NORTH in degrees");
        }
        return new Condition(
                "box",
                "lies between " + sides[0] + " and " + sides[2] + " east, " + sides[1] + " and " + sides[3] + " north",
                "t.event IN (SELECT s.event FROM spot s WHERE s.west >= ? AND s.east <= ? AND s.south >= ? AND s.north <= ?)",
                values,
                null);
    }

    /** Words in the sentences; fewer than three letters cannot be looked up by trigrams. */
    private static Condition words(String value) {
        String phrase = value.replace("\"", " ").strip();
        if (phrase.codePointCount(0, phrase.length()) < 3) {
            return new Condition(
                    "text",
                    "the sentences have \"" + phrase + "\"",
                    "(SELECT instr(lower(o.words), ?) FROM event_words o WHERE o.event = t.event) > 0",
                    List.of(phrase.toLowerCase(Locale.ROOT)),
                    null);
        }
        return new Condition(
                "text",
                "the sentences have \"" + phrase + "\"",
                "t.event IN (SELECT w.rowid FROM found_words w WHERE found_words MATCH ?)",
                List.of("\"" + phrase + "\""),
                null);
    }
}
