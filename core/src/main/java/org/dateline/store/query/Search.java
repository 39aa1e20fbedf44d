package org.dateline.store.query;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;

/** Finds events by a {@link Query}. */
public final class Search {

    /** In which order events come; ids settle what is left open, so that pages never overlap. */
    public enum Sort {
        /** The latest day first, events without a day last. */
        DAY("t.latest DESC, t.event DESC"),
        /** The deeds that killed most first; totals, whose numbers hold those of many deeds, are sorted as if they had none. */
        KILLED("CASE t.toll WHEN 0 THEN t.killed END DESC, t.event DESC"),
        /** The surest first. */
        CONFIDENCE("t.confidence DESC, t.event DESC"),
        /** The events with the most independent sources first. */
        SOURCES("t.sources DESC, t.event DESC"),
        /**
         * Those first that are most worth a person's look: doubt times weight, as {@link #doubt} has it. The order of the queue of reviewers.
         */
        DOUBT("(10000 - CAST(round(t.confidence * 10000) AS INTEGER)) * (1 + min(9, max(0, coalesce(t.sources, 0)))"
                + " + CASE WHEN t.toll = 0 THEN (coalesce(t.killed, 0) >= 1) + (coalesce(t.killed, 0) >= 10)"
                + " + (coalesce(t.killed, 0) >= 100) + (coalesce(t.killed, 0) >= 1000) ELSE 0 END) DESC, t.event DESC");

        private final String order;

        Sort(String order) {
            this.order = order;
        }
    }

    /**
     * How much an event is worth a look: the share of records like it that are wrong, times one more than its sources and the digits of the
     * number killed.
     */
    static int doubt(float confidence, int sources, int killed) {
        int digits =
                (killed >= 1 ? 1 : 0) + (killed >= 10 ? 1 : 0) + (killed >= 100 ? 1 : 0) + (killed >= 1000 ? 1 : 0);
        return (10_000 - Math.round(confidence * 10_000)) * (1 + Math.min(9, Math.max(0, sources)) + digits);
    }

    private final Handle handle;

    /** Of an open store. */
    public Search(Handle handle) {
        this.handle = handle;
    }

    /**
     * A page of what was found.
     *
     * @param events numbers of events, in order
     * @param more whether there are more behind them
     */
    public record Page(List<Long> events, boolean more) {}

    /**
     * A page of events.
     *
     * @param limit how many at most
     * @param offset how many to pass over
     */
    public Page page(Query query, Sort sort, int limit, int offset) {
        String sql =
                "SELECT t.event FROM event t WHERE " + query.sql() + " ORDER BY " + sort.order + " LIMIT ? OFFSET ?";
        List<Object> values = new ArrayList<>(query.values());
        values.add(limit + 1);
        values.add(offset);
        List<Long> events = select(sql, values, (row, context) -> row.getLong(1));
        boolean more = events.size() > limit;
        return new Page(List.copyOf(more ? events.subList(0, limit) : events), more);
    }

    /** Hands over the numbers of all events that a query finds, in order of their numbers. */
    public void each(Query query, Consumer<Long> event) {
        long last = -1;
        boolean more = true;
        while (more) {
            List<Object> values = new ArrayList<>(query.values());
            values.add(last);
            List<Long> some = select(
                    "SELECT t.event FROM event t WHERE (" + query.sql()
                            + ") AND t.event > ? ORDER BY t.event LIMIT 1000",
                    values,
                    (row, context) -> row.getLong(1));
            some.forEach(event);
            more = !some.isEmpty();
            last = more ? some.get(some.size() - 1) : last;
        }
    }

    /** How many events a query finds. */
    public long count(Query query) {
        return select(
                        "SELECT count(*) FROM event t WHERE " + query.sql(),
                        query.values(),
                        (row, context) -> row.getLong(1))
                .get(0);
    }

    /**
     * The numbers of all events that a query finds, in no order. The store writes them into one text, for reading rows one by one takes
     * several times as long.
     */
    long[] events(Query query) {
        String written = select(
                        "SELECT coalesce(group_concat(t.event), '') FROM event t WHERE " + query.sql(),
                        query.values(),
                        (row, context) -> row.getString(1))
                .get(0);
        long[] events = new long
                [written.isEmpty()
                        ? 0
                        : 1
                                + (int) written.chars()
                                        .filter(letter -> letter == ',')
                                        .count()];
        int at = 0;
        for (int index = 0; index < written.length(); index++) {
            char letter = written.charAt(index);
            if (letter == ',') {
                at++;
            } else {
                events[at] = events[at] * 10 + letter - '0';
            }
        }
        return events;
    }

    private <T> List<T> select(String sql, List<Object> values, RowMapper<T> mapper) {
        var question = handle.createQuery(sql.replace(":", "\\:"));
        for (int index = 0; index < values.size(); index++) {
            question.bind(index, values.get(index));
        }
        return question.map(mapper).list();
    }
}
