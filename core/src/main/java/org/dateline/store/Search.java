package org.dateline.store;

import java.util.ArrayList;
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

    /** What facets are counted by: name and column. */
    private static final Map<String, String> FACETS = facetColumns();

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

    private static Map<String, String> facetColumns() {
        Map<String, String> columns = new LinkedHashMap<>();
        columns.put("type", "t.type");
        columns.put("country", "t.country");
        columns.put("mode", "t.mode");
        columns.put("year", "strftime('%Y', t.latest * 86400, 'unixepoch')");
        columns.put("source", "r.source");
        return columns;
    }

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
                        "SELECT count(*) FROM telling t JOIN report r USING (report) WHERE " + query.sql(),
                        query.values(),
                        (row, context) -> row.getLong(1))
                .get(0);
    }

    /** Of what a query finds: how many events have each of the most frequent values, by facet. */
    public Map<String, Map<String, Long>> facets(Query query) {
        Map<String, Map<String, Long>> facets = new LinkedHashMap<>();
        FACETS.forEach((name, column) -> {
            Map<String, Long> counts = new LinkedHashMap<>();
            select(
                            "SELECT " + column
                                    + " AS value, count(*) AS number FROM telling t JOIN report r USING (report) WHERE "
                                    + query.sql()
                                    + " GROUP BY value HAVING value IS NOT NULL ORDER BY number DESC, value LIMIT "
                                    + MOST_VALUES,
                            query.values(),
                            (row, context) -> Map.entry(row.getString(1), row.getLong(2)))
                    .forEach(entry -> counts.put(entry.getKey(), entry.getValue()));
            facets.put(name, counts);
        });
        return facets;
    }

    private <T> List<T> select(String sql, List<Object> values, RowMapper<T> mapper) {
        var question = handle.createQuery(sql.replace(":", "\\:"));
        for (int index = 0; index < values.size(); index++) {
            question.bind(index, values.get(index));
        }
        return question.map(mapper).list();
    }
}
