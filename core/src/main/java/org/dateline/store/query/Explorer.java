package org.dateline.store.query;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import org.jdbi.v3.core.Handle;

/** Finds, counts and sorts events in memory, as they stood when it was made. Many threads may use it at once. */
public final class Explorer {

    private static final int KEPT = 64;

    private final Columns columns;
    private final Map<List<Object>, BitSet> kept = new LinkedHashMap<>(16, .75f, true);
    private final Map<Search.Sort, int[]> orders = new LinkedHashMap<>();

    /** Reads what events are counted and sorted by into memory, as the store has it now. */
    public Explorer(Handle handle) {
        this.columns = new Columns(handle);
    }

    /** How many events there are. */
    public int size() {
        return columns.size();
    }

    /**
     * What a query finds. Terms whose fields are in memory are looked up there, the others in the store; the rows of the last terms are
     * kept.
     *
     * @param search of the same store
     */
    public Selection select(Query query, Search search) {
        List<BitSet> found = new ArrayList<>();
        for (Condition condition : query.conditions()) {
            found.add(rows(condition, search));
        }
        return new Selection(this, columns, query.conditions(), found);
    }

    private BitSet rows(Condition condition, Search search) {
        List<Object> key = List.of(condition.sql(), condition.values());
        synchronized (kept) {
            BitSet known = kept.get(key);
            if (known != null) {
                return known;
            }
        }
        Condition.RowTest test = condition.test();
        BitSet rows = test == null
                ? columns.rows(search.events(new Query(List.of(condition))))
                : tested(test.over(columns), columns.size());
        synchronized (kept) {
            kept.put(key, rows);
            if (kept.size() > KEPT) {
                kept.remove(kept.keySet().iterator().next());
            }
        }
        return rows;
    }

    private static BitSet tested(IntPredicate test, int size) {
        long[] words = new long[(size + 63) / 64];
        for (int row = 0; row < size; row++) {
            if (test.test(row)) {
                words[row >> 6] |= 1L << row;
            }
        }
        return BitSet.valueOf(words);
    }

    /** All rows in an order, as {@link Search} sorts them. */
    int[] order(Search.Sort sort) {
        synchronized (orders) {
            return orders.computeIfAbsent(sort, this::sorted);
        }
    }

    private int[] sorted(Search.Sort sort) {
        int size = columns.size();
        long[] keys = new long[size];
        for (int row = 0; row < size; row++) {
            keys[row] = (long) value(sort, row) << 32 | row;
        }
        Arrays.sort(keys);
        int[] order = new int[size];
        for (int place = 0; place < size; place++) {
            order[place] = (int) keys[size - 1 - place];
        }
        return order;
    }

    private int value(Search.Sort sort, int row) {
        return switch (sort) {
            case DAY -> columns.number("latest")[row];
            case KILLED -> columns.totals.get(row) ? Columns.UNKNOWN : columns.number("killed")[row];
            case SOURCES -> columns.number("sources")[row];
            // The bits of positive reals are in their order.
            case CONFIDENCE -> Float.floatToIntBits(columns.confidence[row]);
            case DOUBT ->
                Search.doubt(
                        columns.confidence[row],
                        columns.number("sources")[row],
                        columns.totals.get(row) ? 0 : columns.number("killed")[row]);
        };
    }
}
