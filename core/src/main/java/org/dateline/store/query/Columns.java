package org.dateline.store.query;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.dateline.store.sql.StoreProblem;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * What events are counted, drawn and sorted by, held in memory as the store had it at one moment; a row an event, in the order of their
 * numbers. About 150 bytes an event. Nothing in it changes, so that many threads may read it.
 */
public final class Columns {

    /** Stands for a number that is not known. */
    static final int UNKNOWN = Integer.MIN_VALUE;

    private static final List<String> WORDS = List.of(
            "type",
            "modes",
            "country",
            "source",
            "standing",
            "reality",
            "review",
            "precision",
            "historical",
            "year",
            "toll");

    final long[] events;
    final Map<String, Codes> words = new TreeMap<>();
    final Map<String, int[]> numbers = new TreeMap<>();
    final float[] confidence;
    final float[] latitude;
    final float[] longitude;
    final Codes spots;
    /** The rows of totals, which are left out where events are counted. */
    final BitSet totals = new BitSet();

    final Parties parties;

    Columns(Handle handle) {
        int rows = handle.createQuery("SELECT count(*) FROM event")
                .mapTo(Integer.class)
                .one();
        events = new long[rows];
        confidence = new float[rows];
        latitude = new float[rows];
        longitude = new float[rows];
        for (String number :
                List.of("earliest", "latest", "killed", "injured", "sources", "reports", "versions", "quad")) {
            numbers.put(number, new int[rows]);
        }
        WORDS.forEach(word -> words.put(word, new Codes(rows)));
        spots = new Codes(rows);
        String columns = "event, place, confidence, lat, lon, "
                + String.join(", ", WORDS).replace("modes", "coalesce(modes, mode)") + ", "
                + String.join(", ", numbers.keySet());
        int[] at = new int[1];
        handle.createQuery("SELECT " + columns + " FROM event ORDER BY event").scanResultSet((rowsOf, context) -> {
            try (ResultSet found = rowsOf.get()) {
                while (found.next()) {
                    row(found, at[0]++);
                }
            } catch (SQLException failure) {
                throw StoreProblem.fault("read", failure);
            }
            return at[0];
        });
        words.values().forEach(Codes::close);
        spots.close();
        parties = new Parties(handle, events);
    }

    private void row(ResultSet found, int row) throws SQLException {
        int column = 1;
        events[row] = found.getLong(column++);
        String place = found.getString(column++);
        confidence[row] = found.getFloat(column++);
        latitude[row] = real(found, column++);
        longitude[row] = real(found, column++);
        for (String word : WORDS) {
            codes(word).put(row, found.getString(column++));
        }
        for (int[] number : numbers.values()) {
            int value = found.getInt(column++);
            number[row] = found.wasNull() ? UNKNOWN : value;
        }
        totals.set(row, "1".equals(codes("toll").value(row)));
        String country = codes("country").value(row);
        String precision = codes("precision").value(row);
        spots.put(
                row,
                Float.isNaN(latitude[row])
                        ? null
                        : latitude[row] + "\t" + longitude[row] + "\t" + (precision == null ? "exact" : precision)
                                + "\t" + (country == null ? "" : country) + "\t" + (place == null ? "" : place));
    }

    private static float real(ResultSet found, int column) throws SQLException {
        float value = found.getFloat(column);
        return found.wasNull() ? Float.NaN : value;
    }

    /** How many events there are. */
    public int size() {
        return events.length;
    }

    Codes codes(String column) {
        Codes found = words.get(column);
        if (found == null) {
            throw new IllegalArgumentException("no column " + column);
        }
        return found;
    }

    int[] number(String column) {
        int[] found = numbers.get(column);
        if (found == null) {
            throw new IllegalArgumentException("no column " + column);
        }
        return found;
    }

    /** The rows of some events; events that came into the store later have none. */
    BitSet rows(long[] some) {
        BitSet rows = new BitSet(size());
        for (long event : some) {
            int row = Arrays.binarySearch(events, event);
            if (row >= 0) {
                rows.set(row);
            }
        }
        return rows;
    }

    /** The values of a column of few different words: each word once, and which of them each row has. */
    static final class Codes {

        private final int[] codes;
        private final Map<String, Integer> numbers = new HashMap<>();
        private String[] values = new String[16];
        private int count;

        Codes(int rows) {
            codes = new int[rows];
        }

        void put(int row, @Nullable String value) {
            codes[row] = value == null ? -1 : code(value);
        }

        /** The number of a value, given to it when it is new. */
        int code(String value) {
            Integer known = numbers.get(value);
            if (known != null) {
                return known;
            }
            if (count == values.length) {
                values = Arrays.copyOf(values, count * 2);
            }
            values[count] = value;
            numbers.put(value, count);
            return count++;
        }

        void close() {
            values = Arrays.copyOf(values, count);
        }

        /** The number of the value that a row has; -1 for none. */
        int of(int row) {
            return codes[row];
        }

        @Nullable
        String value(int row) {
            return codes[row] < 0 ? null : values[codes[row]];
        }

        /** All values by their numbers. */
        String[] values() {
            return values;
        }

        /** What a value stands for: itself, or those that it has between semicolons. */
        static List<String> parts(String value) {
            return value.startsWith(";") ? List.of(value.substring(1).split(";")) : List.of(value);
        }

        /** Which numbers stand for a part that is wanted. */
        boolean[] having(Predicate<String> wanted) {
            boolean[] having = new boolean[count];
            for (int number = 0; number < count; number++) {
                having[number] = parts(values[number]).stream().anyMatch(wanted);
            }
            return having;
        }

        /** Which numbers some values have; those that are none are left out. */
        boolean[] among(List<?> some) {
            boolean[] among = new boolean[count];
            for (Object value : some) {
                Integer number = numbers.get(String.valueOf(value));
                if (number != null) {
                    among[number] = true;
                }
            }
            return among;
        }
    }
}
