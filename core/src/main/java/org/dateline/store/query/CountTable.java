package org.dateline.store.query;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.dateline.store.sql.StoreProblem;

/**
 * Events counted by some of their values, with the dead of those whose number is known.
 *
 * @param columns their names; the last are counts
 * @param rows in the order of their values; empty cells are unknown
 */
public record CountTable(List<String> columns, List<List<String>> rows) {

    private static final List<String> WORDS =
            List.of("type", "country", "source", "standing", "reality", "review", "precision");
    private static final List<String> DAYS = List.of("day", "month", "year");

    /** Copies the lists. */
    public CountTable {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    /** What events can be counted by. */
    public static List<String> fields() {
        List<String> all = new ArrayList<>(WORDS);
        all.addAll(DAYS);
        return all;
    }

    /**
     * Counts events.
     *
     * @throws StoreProblem when one of the fields is none of {@link #fields}
     */
    static CountTable by(List<String> fields, Columns columns, BitSet rows) {
        for (String field : fields) {
            if (!fields().contains(field)) {
                throw new StoreProblem(
                        "by=" + field + " cannot be counted by; there are " + String.join(", ", fields()));
            }
        }
        int[] killed = columns.number("killed");
        Map<String, long[]> counts = new TreeMap<>();
        Map<String, List<String>> keys = new TreeMap<>();
        for (int row = rows.nextSetBit(0); row >= 0; row = rows.nextSetBit(row + 1)) {
            List<String> key = new ArrayList<>();
            for (String field : fields) {
                key.add(
                        DAYS.contains(field)
                                ? day(field, columns, row)
                                : word(columns.codes(field).value(row)));
            }
            String joined = String.join("\u0000", key);
            keys.putIfAbsent(joined, key);
            long[] count = counts.computeIfAbsent(joined, first -> new long[3]);
            count[0]++;
            if (killed[row] != Columns.UNKNOWN) {
                count[1]++;
                count[2] += killed[row];
            }
        }
        List<List<String>> table = new ArrayList<>();
        counts.forEach((joined, count) -> {
            List<String> cells = new ArrayList<>(keys.getOrDefault(joined, List.of()));
            cells.addAll(List.of(Long.toString(count[0]), Long.toString(count[1]), count[1] == 0 ? "" : "" + count[2]));
            table.add(List.copyOf(cells));
        });
        List<String> names = new ArrayList<>(fields);
        names.addAll(List.of("events", "events_with_dead_known", "killed"));
        return new CountTable(names, table);
    }

    private static String word(@org.jspecify.annotations.Nullable String value) {
        return value == null ? "" : value;
    }

    /** The day, month or year that an event surely happened in; empty when its interval has several. */
    private static String day(String field, Columns columns, int row) {
        int earliest = columns.number("earliest")[row];
        int latest = columns.number("latest")[row];
        if (earliest == Columns.UNKNOWN || latest == Columns.UNKNOWN) {
            return "";
        }
        int length = field.equals("day") ? 10 : field.equals("month") ? 7 : 4;
        String first = LocalDate.ofEpochDay(earliest).toString().substring(0, length);
        return first.equals(LocalDate.ofEpochDay(latest).toString().substring(0, length)) ? first : "";
    }

    /** Counts who does something to whom; a side that is unknown is empty, and an event without either is left out. */
    static CountTable dyads(Columns columns, BitSet rows) {
        return parties(columns, rows, true);
    }

    /** Counts how often each party acts, and how often something befalls it. */
    static CountTable monads(Columns columns, BitSet rows) {
        return parties(columns, rows, false);
    }

    private static CountTable parties(Columns columns, BitSet rows, boolean pairs) {
        Parties parties = columns.parties;
        Map<String, Integer> counts = new TreeMap<>();
        for (int row = rows.nextSetBit(0); row >= 0; row = rows.nextSetBit(row + 1)) {
            List<String> actors = names(parties, row, true);
            List<String> recipients = names(parties, row, false);
            if (!pairs) {
                actors.forEach(name -> counts.merge(name + "\u0000actor", 1, Integer::sum));
                recipients.forEach(name -> counts.merge(name + "\u0000recipient", 1, Integer::sum));
                continue;
            }
            if (actors.isEmpty() && recipients.isEmpty()) {
                continue;
            }
            for (String actor : actors.isEmpty() ? List.of("") : actors) {
                for (String recipient : recipients.isEmpty() ? List.of("") : recipients) {
                    counts.merge(actor + "\u0000" + recipient, 1, Integer::sum);
                }
            }
        }
        List<List<String>> table = new ArrayList<>();
        counts.forEach((key, number) -> {
            int at = key.indexOf('\u0000');
            table.add(List.of(key.substring(0, at), key.substring(at + 1), number.toString()));
        });
        return new CountTable(
                pairs ? List.of("actor", "recipient", "events") : List.of("party", "role", "events"), table);
    }

    private static List<String> names(Parties parties, int row, boolean actors) {
        List<String> names = new ArrayList<>();
        for (int at = parties.from(row); at < parties.to(row); at++) {
            String name = parties.names().get(parties.name(at));
            if (parties.isActor(at) == actors && !names.contains(name)) {
                names.add(name);
            }
        }
        return names;
    }
}
