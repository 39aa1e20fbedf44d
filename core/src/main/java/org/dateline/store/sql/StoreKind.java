package org.dateline.store.sql;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/** What lies where a store should be, by the mark and the version in the header of the file. Reads only. */
public enum StoreKind {
    /** A file of SQLite without tables. */
    EMPTY,
    /** A store of this version. */
    CURRENT,
    /** A store of an older version. */
    OLDER,
    /** A store of a newer version. */
    NEWER,
    /** A file of SQLite of another program. */
    FOREIGN;

    /** The mark of a store ({@code application_id}): "Dtln". */
    static final int MARK = 0x44746C6E;

    /** Tables of every version; stores were not marked at first. */
    private static final Set<String> TABLES = Set.of("run", "progress", "report", "decision", "telling");

    /** The kind of a file that is open. */
    public static StoreKind of(Handle handle) {
        int mark = number(handle, "PRAGMA application_id");
        int version = number(handle, "PRAGMA user_version");
        List<String> tables = handle.createQuery("SELECT name FROM sqlite_schema WHERE type = 'table'")
                .mapTo(String.class)
                .list();
        if (mark == 0 && version == 0 && tables.isEmpty()) {
            return EMPTY;
        }
        if (mark != MARK && (mark != 0 || version < 1 || !tables.containsAll(TABLES))) {
            return FOREIGN;
        }
        return version == Schema.VERSION ? CURRENT : version < Schema.VERSION ? OLDER : NEWER;
    }

    private static int number(Handle handle, String pragma) {
        return handle.createQuery(pragma).mapTo(Integer.class).one();
    }

    /**
     * Says that a file cannot be read as a store unless it is one of this version.
     *
     * @throws StoreProblem when it is none; the message says what to do
     */
    public void checkReadable(Path file) {
        if (this == EMPTY) {
            throw new StoreProblem(file + ": holds nothing; dateline import fills it");
        }
        if (this == OLDER) {
            throw new StoreProblem(file + ": is a store of an older Dateline; 'dateline store upgrade " + file
                    + "' brings it up to date");
        }
        checkWritable(file);
    }

    /**
     * Says that a file cannot be written as a store unless it is one of this or an older version, or empty.
     *
     * @throws StoreProblem when it is none; the message says what to do
     */
    public void checkWritable(Path file) {
        if (this == FOREIGN) {
            throw new StoreProblem(
                    file + ": is a database of another program, and was left as it is; give another file");
        }
        if (this == NEWER) {
            throw new StoreProblem(
                    file + ": is a store of a newer Dateline than this one, and was left as it is; use that Dateline");
        }
    }
}
