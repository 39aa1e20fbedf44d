package org.dateline.store.sql;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** The tables of a store, and the steps from each older version of them to the next: {@code 1.sql}, {@code 2.sql} and so on. */
public final class Schema {

    /** The version that this program reads and writes. */
    public static final int VERSION = 5;

    private Schema() {}

    /**
     * Brings a store to the version of this program, in one transaction, and marks it as a store.
     *
     * @param handle writes one transaction after another: what others wrote meanwhile is seen
     */
    public static void migrate(Handle handle) {
        handle.useTransaction(inside -> {
            int version = inside.createQuery("PRAGMA user_version")
                    .mapTo(Integer.class)
                    .one();
            for (int next = version + 1; next <= VERSION; next++) {
                statements(next).forEach(inside::execute);
                inside.execute("PRAGMA user_version = " + next);
            }
            int mark = inside.createQuery("PRAGMA application_id")
                    .mapTo(Integer.class)
                    .one();
            if (mark != StoreKind.MARK) {
                inside.execute("PRAGMA application_id = " + StoreKind.MARK);
            }
        });
    }

    private static List<String> statements(int version) {
        try (InputStream file = Schema.class.getResourceAsStream(version + ".sql")) {
            if (file == null) {
                throw new IllegalStateException("there is no " + version + ".sql");
            }
            String text = new String(file.readAllBytes(), StandardCharsets.UTF_8);
            return List.of(text.split("\n;\n"));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
