package org.dateline.store;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;

/** Finds events by a {@link Query}. */
public final class Search {

    /** In which order events come; ids settle what is left open, so that pages never overlap. */
    public enum Sort {
        /** The latest day first, events without a day last. */
        DAY("t.latest DESC, t.telling DESC"),
        /** The most killed first. */
        KILLED("t.killed DESC, t.telling DESC"),
        /** The surest first. */
        CONFIDENCE("t.confidence DESC, t.telling DESC");

        private final String order;

        Sort(String order) {
            this.order = order;
        }
    }

    /** What facets are counted by; each is a column of its own. */
    private static final List<String> FACETS = List.of("type", "country", "mode", "year", "source");

    private static final int MOST_VALUES = 20;

    private final Handle handle;

    Search(Handle handle) {
        this.handle = handle;
    }

    /**
     * An event that was found.
     *
     * @param id its id
     * @param report id of the report that tells it
     * @param record its record, JSON
     */
    public record Hit(String id, String report, String record) {}

    /**
     * A page of what was found.
     *
     * @param hits events, in order
     * @param more whether there are more behind them
     */
    public record Page(List<Hit> hits, boolean more) {}

    /**
     * A page of events.
     *
     * @param limit how many at most
     * @param offset how many to pass over
     */
    public Page page(Query query, Sort sort, int limit, int offset) {
        String sql =
                "SELECT t.id, r.id, o.record FROM telling t JOIN report r USING (report) JOIN told o USING (telling) WHERE "
                        + query.sql() + " ORDER BY " + sort.order + " LIMIT ? OFFSET ?";
        List<Object> values = new ArrayList<>(query.values());
        values.add(limit + 1);
        values.add(offset);
        List<Hit> hits =
                select(sql, values, (row, context) -> new Hit(row.getString(1), row.getString(2), row.getString(3)));
        boolean more = hits.size() > limit;
        return new Page(List.copyOf(more ? hits.subList(0, limit) : hits), more);
    }

    /** How many events a query finds. */
    public long count(Query query) {
        return select(
                        "SELECT count(*) FROM " + query.tables() + " WHERE " + query.sql(),
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
                                "SELECT " + facet + ", count(*) FROM telling WHERE " + facet + " IS NOT NULL GROUP BY "
                                        + facet,
                                List.of(),
                                (row, context) -> Map.entry(row.getString(1), row.getLong(2)))
                        .forEach(entry -> of(counts, facet).put(entry.getKey(), entry.getValue()));
            }
        } else {
            String columns = "t." + String.join(", t.", FACETS);
            select(
                    "SELECT " + columns + " FROM " + query.tables() + " WHERE " + query.sql(),
                    query.values(),
                    (row, context) -> {
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
