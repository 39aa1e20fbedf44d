package org.dateline.store.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntPredicate;
import org.dateline.store.sql.StoreProblem;

/** The fields of queries, and what a value of each asks for. */
final class Fields {

    /** Fields whose value is compared as it is, and their columns. */
    private static final Map<String, String> PLAIN = new TreeMap<>(Map.of(
            "type", "t.type",
            "quad", "t.quad",
            "country", "t.country",
            "reality", "t.reality",
            "standing", "t.standing",
            "review", "t.review",
            "place", "t.place",
            "id", "t.id"));

    /** Those of them that are in memory. */
    private static final List<String> IN_MEMORY = List.of("type", "country", "reality", "standing", "review");

    private static final Map<String, String> NUMBERS = Map.of(
            "killed", "t.killed",
            "injured", "t.injured",
            "sources", "t.sources",
            "reports", "t.reports",
            "versions", "t.versions",
            "confidence", "t.confidence");
    private static final Map<String, String> FLAGS = Map.of(
            "historical", "t.historical",
            "toll", "t.toll",
            "dated", "(t.earliest IS NOT NULL)",
            "placed", "(t.lat IS NOT NULL)");
    /** Fields whose values are written by others. */
    private static final List<String> FREE = List.of("source", "place", "id");

    private static final List<String> PARTIES = List.of("actor", "recipient", "party");
    private static final List<String> OTHERS =
            List.of("mode", "day", "box", "text", "sector", "code", "report", "language", "story", "stance", "source");

    private static final int MOST_VALUES = 500;

    /** More names than these are counted where a query is explained. */
    private static final int MOST_NAMED = 3;

    private final Vocabulary vocabulary;

    Fields(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /** The fields, in order. */
    static List<String> all() {
        List<String> all = new ArrayList<>(PLAIN.keySet());
        all.addAll(NUMBERS.keySet());
        all.addAll(FLAGS.keySet());
        all.addAll(PARTIES);
        all.addAll(OTHERS);
        return all.stream().sorted().toList();
    }

    /**
     * What a term asks for.
     *
     * @param value as it was written
     * @param any the values that it has between commas
     * @param quoted whether the values are names as they are, which need no interpretation where the store has them
     * @throws StoreProblem when there is no such field or it has no such value; the message lists what there is
     */
    Condition condition(String field, String value, List<String> any, boolean quoted) {
        if (NUMBERS.containsKey(field)) {
            return NumberRange.condition(field, NUMBERS.getOrDefault(field, ""), value);
        }
        if (FLAGS.containsKey(field)) {
            return flag(field, FLAGS.getOrDefault(field, ""), value);
        }
        switch (field) {
            case "day":
                return DayRange.of(value).condition();
            case "box":
                return box(value);
            case "text":
                return TextCondition.of(value, false);
            default:
        }
        if (!all().contains(field)) {
            List<String> alike = Folded.alike(field, all());
            throw new StoreProblem("there is no field " + field
                    + (alike.isEmpty() ? "" : "; did you mean " + String.join(" or ", alike) + "?")
                    + "; the fields are "
                    + String.join(", ", all()));
        }
        if (any.size() > MOST_VALUES) {
            throw new StoreProblem(field + " has more than " + MOST_VALUES + " values");
        }
        List<String> meant = new ArrayList<>();
        for (String one : any) {
            meant.addAll(vocabulary.values(field, quoted && vocabulary != Vocabulary.PLAIN ? "\"" + one + "\"" : one));
        }
        Condition condition = resolved(field, meant.stream().distinct().toList());
        List<String> written = any.stream().map(one -> one.replace("*", "…")).toList();
        return meant.equals(any) || meant.size() <= MOST_NAMED
                ? condition
                : condition.called(
                        field, field + " is " + String.join(" or ", written) + ", under " + meant.size() + " names");
    }

    private static String named(List<String> any) {
        int more = any.size() - MOST_NAMED;
        return String.join(" or ", any.stream().limit(MOST_NAMED).toList()) + (more > 0 ? " or " + more + " more" : "");
    }

    /** What a term asks for whose values are those of the store. */
    Condition resolved(String field, List<String> any) {
        if (PLAIN.containsKey(field)) {
            return among(field, PLAIN.getOrDefault(field, ""), any);
        }
        if (PARTIES.contains(field)) {
            return party(field, any);
        }
        return switch (field) {
            case "mode" -> mode(any);
            case "source" -> source(any);
            case "report" -> inReport("report", "r.id", any);
            case "language" -> inReport("language", "r.language", any);
            case "story" -> story(any);
            case "stance" -> stance(any);
            case "sector" -> parties("sector", "sector", any);
            case "code" -> parties("code", "code", any);
            default -> throw new IllegalArgumentException("no field of names: " + field);
        };
    }

    /** The source of any report of the event. */
    private static Condition source(List<String> any) {
        List<Object> values = new ArrayList<>(any);
        values.addAll(any);
        return new Condition(
                "source",
                "source is " + String.join(" or ", any),
                "t.source IN (" + marks(any)
                        + ") OR t.event IN (SELECT g.event FROM telling g JOIN report r USING (report)"
                        + " WHERE r.source IN (" + marks(any) + "))",
                values,
                null);
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
        List<Object> values = new ArrayList<>();
        for (int column = 0; column < 3; column++) {
            values.addAll(any);
        }
        String among = " IN (" + marks(any) + ")";
        return new Condition(
                field,
                field + " is " + named(any),
                "t.event IN (SELECT p.event FROM party p WHERE " + role + "(p.name" + among + " OR p.code" + among
                        + " OR p.entity" + among + "))",
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
}
