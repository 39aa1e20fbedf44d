package org.dateline.store;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;

/** Finds events by a {@link Query}. */
public final class Search {

    /** In which order events come; ids settle what is left open, so that pages never overlap. */
    public enum Sort {
        /** The latest day first, events without a day last. */
        DAY("t.latest DESC, t.event DESC"),
        /** The most killed first. */
        KILLED("t.killed DESC, t.event DESC"),
        /** The surest first. */
        CONFIDENCE("t.confidence DESC, t.event DESC"),
        /** Told by the most independent sources first. */
        SOURCES("t.sources DESC, t.event DESC");

        private final String order;

        Sort(String order) {
            this.order = order;
        }
    }

    /** What facets are counted by; each is a column of its own. */
    private static final List<String> FACETS = List.of("type", "country", "mode", "year", "source", "standing");

    private static final int MOST_VALUES = 20;

    private final Handle handle;

    Search(Handle handle) {
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
     * Of what a query finds: how many events have each of the most frequent values, by facet. Everything is counted by the indexes of
     * the columns, what a query finds in one reading of it.
     */
    public Map<String, Map<String, Long>> facets(Query query) {
        Map<String, Map<String, Long>> counts = new LinkedHashMap<>();
        FACETS.forEach(facet -> counts.put(facet, new HashMap<>()));
        if (query.conditions().isEmpty()) {
            for (String facet : FACETS) {
                select(
                                "SELECT " + facet + ", count(*) FROM event WHERE " + facet + " IS NOT NULL GROUP BY "
                                        + facet,
                                List.of(),
                                (row, context) -> Map.entry(row.getString(1), row.getLong(2)))
                        .forEach(entry -> of(counts, facet).put(entry.getKey(), entry.getValue()));
            }
        } else {
            String columns = "t." + String.join(", t.", FACETS);
            select("SELECT " + columns + " FROM event t WHERE " + query.sql(), query.values(), (row, context) -> {
                for (int index = 0; index < FACETS.size(); index++) {
                    String value = row.getString(index + 1);
                    if (value != null) {
                        of(counts, FACETS.get(index)).merge(value, 1L, Long::sum);
                    }
                }
                return true;
            });
        }
        counts.replaceAll((facet, values) -> mostFrequent(values));
        return counts;
    }

    private static Map<String, Long> of(Map<String, Map<String, Long>> counts, String facet) {
        return counts.computeIfAbsent(facet, name -> new HashMap<>());
    }

    private static Map<String, Long> mostFrequent(Map<String, Long> values) {
        Map<String, Long> sorted = new LinkedHashMap<>();
        values.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()))
                .limit(MOST_VALUES)
                .forEach(entry -> sorted.put(entry.getKey(), entry.getValue()));
        return sorted;
    }

    private <T> List<T> select(String sql, List<Object> values, RowMapper<T> mapper) {
        var question = handle.createQuery(sql.replace(":", "\\:"));
        for (int index = 0; index < values.size(); index++) {
            question.bind(index, values.get(index));
        }
        return question.map(mapper).list();
    }
}
