package org.dateline.store.write;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dateline.link.SimilarityGraph;
import org.dateline.store.sql.PreparedStatements;
import org.jspecify.annotations.Nullable;

/**
 * A similarity graph in a store: its reports, clustered into stories, or its mentions, clustered into events. Its tables call an item a
 * thing, a subcluster a strand and a cluster a whole.
 */
public final class StoredGraph implements SimilarityGraph {

    private final PreparedStatements prepared;
    private final String name;

    /** @param name {@code story} or {@code event}; the prefix of its tables */
    StoredGraph(PreparedStatements prepared, String name) {
        this.prepared = prepared;
        this.name = name;
    }

    private void change(String sql, @Nullable Object... values) {
        prepared.change(sql.replace("@", name + "_"), values);
    }

    private <T> List<T> all(PreparedStatements.Row<T> row, String sql, @Nullable Object... values) {
        return prepared.all(row, sql.replace("@", name + "_"), values);
    }

    private static Item item(ResultSet rows) throws SQLException {
        return new Item(
                rows.getLong(1),
                new Order(rows.getLong(2), rows.getString(3)),
                PreparedStatements.number(rows, 4),
                rows.getLong(5));
    }

    /** Adds an item that has no neighbours yet. */
    public void put(long number, Order order) {
        change("INSERT INTO @thing VALUES (?, ?, ?, NULL, -1)", number, order.day(), order.id());
    }

    /** Makes two items neighbours. */
    public void connect(long one, long other, double similarity) {
        change("INSERT OR REPLACE INTO @near VALUES (?, ?, ?)", one, other, similarity);
        change("INSERT OR REPLACE INTO @near VALUES (?, ?, ?)", other, one, similarity);
    }

    /** Makes two items neighbours no more. */
    public void disconnect(long one, long other) {
        change("DELETE FROM @near WHERE one = ? AND other = ?", one, other);
        change("DELETE FROM @near WHERE one = ? AND other = ?", other, one);
    }

    /**
     * Removes an item.
     *
     * @return its neighbours
     */
    public List<Long> remove(long number) {
        List<Long> near = new ArrayList<>(neighbours(number).keySet());
        for (long other : near) {
            disconnect(number, other);
        }
        change("DELETE FROM @thing WHERE thing = ?", number);
        return near;
    }

    /** All items of a cluster. */
    public List<Item> members(long cluster) {
        return all(
                StoredGraph::item,
                "SELECT t.thing, t.day, t.id, t.parent, t.strand FROM @strand s JOIN @thing t USING (strand)"
                        + " WHERE s.whole = ? ORDER BY t.day, t.id",
                cluster);
    }

    @Override
    public @Nullable Item item(long number) {
        List<Item> found =
                all(StoredGraph::item, "SELECT thing, day, id, parent, strand FROM @thing WHERE thing = ?", number);
        return found.isEmpty() ? null : found.get(0);
    }

    @Override
    public Map<Long, Double> neighbours(long number) {
        Map<Long, Double> near = new HashMap<>();
        all(
                rows -> near.put(rows.getLong(1), rows.getDouble(2)),
                "SELECT other, likeness FROM @near WHERE one = ?",
                number);
        return near;
    }

    @Override
    public List<Long> children(long number) {
        return all(rows -> rows.getLong(1), "SELECT thing FROM @thing WHERE parent = ?", number);
    }

    @Override
    public void setParent(long number, @Nullable Long parent) {
        change("UPDATE @thing SET parent = ? WHERE thing = ?", parent, number);
    }

    @Override
    public void setSubcluster(long number, long subcluster) {
        change("UPDATE @thing SET strand = ? WHERE thing = ?", subcluster, number);
    }

    @Override
    public List<Item> firstItems(long subcluster, int most) {
        return all(
                StoredGraph::item,
                "SELECT thing, day, id, parent, strand FROM @thing WHERE strand = ? ORDER BY day, id LIMIT ?",
                subcluster,
                most);
    }

    @Override
    public @Nullable Long joinedTo(long subcluster) {
        List<Long> found = new ArrayList<>();
        all(
                rows -> {
                    Long joins = PreparedStatements.number(rows, 1);
                    return joins != null && found.add(joins);
                },
                "SELECT joins FROM @strand WHERE strand = ?",
                subcluster);
        return found.isEmpty() ? null : found.get(0);
    }

    @Override
    public List<Long> joinedBy(long subcluster) {
        return all(rows -> rows.getLong(1), "SELECT strand FROM @strand WHERE joins = ?", subcluster);
    }

    @Override
    public void join(long subcluster, @Nullable Long joins, long cluster) {
        change("INSERT OR REPLACE INTO @strand VALUES (?, ?, ?)", subcluster, joins, cluster);
    }

    @Override
    public long cluster(long subcluster) {
        List<Long> found = all(rows -> rows.getLong(1), "SELECT whole FROM @strand WHERE strand = ?", subcluster);
        return found.isEmpty() ? -1 : found.get(0);
    }

    @Override
    public void drop(long subcluster) {
        change("DELETE FROM @strand WHERE strand = ?", subcluster);
    }
}
