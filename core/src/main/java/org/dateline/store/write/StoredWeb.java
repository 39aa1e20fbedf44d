package org.dateline.store.write;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dateline.link.Web;
import org.dateline.store.sql.Prepared;
import org.jspecify.annotations.Nullable;

/**
 * A web of a store: its reports, put into stories, or its tellings, put into events.
 */
public final class StoredWeb implements Web {

    private final Prepared prepared;
    private final String name;

    /** @param name {@code story} or {@code event}; what its tables are called by */
    StoredWeb(Prepared prepared, String name) {
        this.prepared = prepared;
        this.name = name;
    }

    private void change(String sql, @Nullable Object... values) {
        prepared.change(sql.replace("@", name + "_"), values);
    }

    private <T> List<T> all(Prepared.Row<T> row, String sql, @Nullable Object... values) {
        return prepared.all(row, sql.replace("@", name + "_"), values);
    }

    private static Thing thing(ResultSet rows) throws SQLException {
        return new Thing(
                rows.getLong(1),
                new Order(rows.getLong(2), rows.getString(3)),
                Prepared.number(rows, 4),
                rows.getLong(5));
    }

    /** Puts a thing in that is near to nothing yet. */
    public void put(long number, Order order) {
        change("INSERT INTO @thing VALUES (?, ?, ?, NULL, -1)", number, order.day(), order.id());
    }

    /** Says how alike two things are. */
    public void alike(long one, long other, double likeness) {
        change("INSERT OR REPLACE INTO @near VALUES (?, ?, ?)", one, other, likeness);
        change("INSERT OR REPLACE INTO @near VALUES (?, ?, ?)", other, one, likeness);
    }

    /** Says that two things are not near any more. */
    public void unlike(long one, long other) {
        change("DELETE FROM @near WHERE one = ? AND other = ?", one, other);
        change("DELETE FROM @near WHERE one = ? AND other = ?", other, one);
    }

    /**
     * Takes a thing out.
     *
     * @return what it was near to
     */
    public List<Long> remove(long number) {
        List<Long> near = new ArrayList<>(near(number).keySet());
        for (long other : near) {
            unlike(number, other);
        }
        change("DELETE FROM @thing WHERE thing = ?", number);
        return near;
    }

    /** All things of a whole. */
    public List<Thing> members(long whole) {
        return all(
                StoredWeb::thing,
                "SELECT t.thing, t.day, t.id, t.parent, t.strand FROM @strand s JOIN @thing t USING (strand)"
                        + " WHERE s.whole = ? ORDER BY t.day, t.id",
                whole);
    }

    @Override
    public @Nullable Thing thing(long number) {
        List<Thing> found =
                all(StoredWeb::thing, "SELECT thing, day, id, parent, strand FROM @thing WHERE thing = ?", number);
        return found.isEmpty() ? null : found.get(0);
    }

    @Override
    public Map<Long, Double> near(long number) {
        Map<Long, Double> near = new HashMap<>();
        all(
                rows -> near.put(rows.getLong(1), rows.getDouble(2)),
                "SELECT other, likeness FROM @near WHERE one = ?",
                number);
        return near;
    }

    @Override
    public List<Long> followers(long number) {
        return all(rows -> rows.getLong(1), "SELECT thing FROM @thing WHERE parent = ?", number);
    }

    @Override
    public void follow(long number, @Nullable Long parent) {
        change("UPDATE @thing SET parent = ? WHERE thing = ?", parent, number);
    }

    @Override
    public void strand(long number, long strand) {
        change("UPDATE @thing SET strand = ? WHERE thing = ?", strand, number);
    }

    @Override
    public List<Thing> first(long strand, int most) {
        return all(
                StoredWeb::thing,
                "SELECT thing, day, id, parent, strand FROM @thing WHERE strand = ? ORDER BY day, id LIMIT ?",
                strand,
                most);
    }

    @Override
    public @Nullable Long joins(long strand) {
        List<Long> found = new ArrayList<>();
        all(
                rows -> {
                    Long joins = Prepared.number(rows, 1);
                    return joins != null && found.add(joins);
                },
                "SELECT joins FROM @strand WHERE strand = ?",
                strand);
        return found.isEmpty() ? null : found.get(0);
    }

    @Override
    public List<Long> joining(long strand) {
        return all(rows -> rows.getLong(1), "SELECT strand FROM @strand WHERE joins = ?", strand);
    }

    @Override
    public void join(long strand, @Nullable Long joins, long whole) {
        change("INSERT OR REPLACE INTO @strand VALUES (?, ?, ?)", strand, joins, whole);
    }

    @Override
    public long whole(long strand) {
        List<Long> found = all(rows -> rows.getLong(1), "SELECT whole FROM @strand WHERE strand = ?", strand);
        return found.isEmpty() ? -1 : found.get(0);
    }

    @Override
    public void drop(long strand) {
        change("DELETE FROM @strand WHERE strand = ?", strand);
    }
}
