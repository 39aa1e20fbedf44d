package org.dateline.store.sql;

import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** The table {@code coded} of PostgreSQL, to which a cluster's job writes coded reports. For reading, by one thread. */
public final class CodedTable implements AutoCloseable {

    private final Handle handle;
    private final String name;

    /**
     * A row.
     *
     * @param number grows from row to row; rows are seen in its order
     * @param report a coded report, JSON
     */
    public record Row(long number, String report) {}

    private CodedTable(Handle handle, String name) {
        this.handle = handle;
        this.name = name;
    }

    /**
     * Connects to the database.
     *
     * @param address of JDBC, such as {@code jdbc:postgresql://host/database?user=u&password=p}
     * @throws StoreProblem when there is none, or it lets nobody in
     */
    public static CodedTable open(String address) {
        try {
            return new CodedTable(Jdbi.open(address), shown(address));
        } catch (RuntimeException failure) {
            throw problem(shown(address), failure);
        }
    }

    /** An address without passwords. */
    public static String shown(String address) {
        int query = address.indexOf('?');
        return (query < 0 ? address : address.substring(0, query)).replaceAll("//[^/@]*@", "//");
    }

    /**
     * The rows after one, in order.
     *
     * @param number number of that row; 0 for all
     * @param most how many at most
     * @throws StoreProblem when the table cannot be read
     */
    public List<Row> after(long number, int most) {
        try {
            return handle.createQuery(
                            "SELECT number, report::text FROM coded WHERE number > :number ORDER BY number LIMIT :most")
                    .bind("number", number)
                    .bind("most", most)
                    .map((row, context) -> new Row(row.getLong(1), row.getString(2)))
                    .list();
        } catch (RuntimeException failure) {
            throw problem(name, failure);
        }
    }

    private static StoreProblem problem(String name, RuntimeException failure) {
        Throwable cause = failure.getCause() == null ? failure : failure.getCause();
        return new StoreProblem(name + ": cannot be read: "
                + String.valueOf(cause.getMessage()).lines().findFirst().orElse("")
                + "; give the address that dateline cluster writes to with --to-postgres");
    }

    @Override
    public void close() {
        handle.close();
    }
}
