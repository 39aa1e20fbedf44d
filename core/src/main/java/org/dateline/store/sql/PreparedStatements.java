package org.dateline.store.sql;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A cache of prepared statements, for those that are executed for every report. */
public final class PreparedStatements implements AutoCloseable {

    private final Connection connection;
    private final Map<String, PreparedStatement> statements = new HashMap<>();

    /** @param connection to the store */
    public PreparedStatements(Connection connection) {
        this.connection = connection;
    }

    /** Reads a row. */
    public interface Row<T> {
        /** What the row holds. */
        T of(ResultSet rows) throws SQLException;
    }

    private PreparedStatement prepared(String sql, @Nullable Object[] values) throws SQLException {
        PreparedStatement statement = statements.get(sql);
        if (statement == null) {
            statement = connection.prepareStatement(sql);
            statements.put(sql, statement);
        }
        for (int index = 0; index < values.length; index++) {
            statement.setObject(index + 1, values[index]);
        }
        return statement;
    }

    /** Executes a change; returns how many rows it affected. */
    public int change(String sql, @Nullable Object... values) {
        try {
            return prepared(sql, values).executeUpdate();
        } catch (SQLException failure) {
            throw StoreProblem.fault("written", failure);
        }
    }

    /** Inserts a row; returns its number. */
    public long insert(String sql, @Nullable Object... values) {
        change(sql, values);
        return all(rows -> rows.getLong(1), "SELECT last_insert_rowid()").get(0);
    }

    /** All rows that are found. */
    public <T> List<T> all(Row<T> row, String sql, @Nullable Object... values) {
        try (ResultSet rows = prepared(sql, values).executeQuery()) {
            List<T> all = new ArrayList<>();
            while (rows.next()) {
                all.add(row.of(rows));
            }
            return all;
        } catch (SQLException failure) {
            throw StoreProblem.fault("read", failure);
        }
    }

    /** The numbers in the first column of all rows that are found. */
    public List<Long> numbers(String sql, @Nullable Object... values) {
        return all(rows -> rows.getLong(1), sql, values);
    }

    /** A number that may be unknown. */
    public static @Nullable Long number(ResultSet rows, int column) throws SQLException {
        long number = rows.getLong(column);
        return rows.wasNull() ? null : number;
    }

    /** Some question marks, separated by commas. */
    public static String marks(int count) {
        return "?,".repeat(Math.max(0, count - 1)) + (count > 0 ? "?" : "");
    }

    @Override
    public void close() {
        for (PreparedStatement statement : statements.values()) {
            try {
                statement.close();
            } catch (SQLException failure) {
                throw StoreProblem.fault("closed", failure);
            }
        }
        statements.clear();
    }
}
