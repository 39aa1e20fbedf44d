package org.dateline.store.sql;

import java.nio.file.Path;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** A store cannot be used, or a query makes no sense; the message says what to do. */
public final class StoreProblem extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Extended codes of SQLite say more in their higher bytes. */
    private static final int PRIMARY = 0xFF;

    private static final String STORE = "the store ";

    private final boolean isFault;

    /** @param message what is wrong and what to do */
    public StoreProblem(String message) {
        this(message, false);
    }

    private StoreProblem(String message, boolean isFault) {
        super(message);
        this.isFault = isFault;
    }

    /**
     * A store that fails, whatever the query.
     *
     * @param what cannot be done, such as read
     */
    public static StoreProblem fault(String what, SQLException failure) {
        StoreProblem known = in(failure);
        return known == null
                ? new StoreProblem("the store cannot be " + what + ": " + failure.getMessage(), true)
                : known;
    }

    /** What SQLite says below a failure, in words, with what is safe and what to do; null when it says nothing. */
    public static @Nullable StoreProblem in(Throwable failure) {
        Throwable at = failure;
        for (int depth = 0; at != null && depth < 20; depth++) {
            if (at instanceof StoreProblem problem) {
                return problem;
            }
            if (at instanceof SQLiteException sqlite) {
                String words = words(sqlite.getResultCode());
                return words == null ? null : new StoreProblem(STORE + words, true);
            }
            at = at.getCause();
        }
        return null;
    }

    private static @Nullable String words(SQLiteErrorCode code) {
        return switch (code.code & PRIMARY) {
            case 13 ->
                "cannot be written: the disk is full; what was in it before is safe, and of what was being written nothing is"
                        + " in it; make room and run the command again";
            case 10 ->
                "cannot be read or written: the disk fails (" + code.name() + "); what was in it before is safe;"
                        + " 'dateline store check' says whether it is whole";
            case 5, 6 -> "is being written by another program; run the command again when that is done";
            case 11 -> "is damaged (" + code.name() + "); 'dateline store check' says where; put a backup in its place";
            case 26 -> "is no store, or its beginning is damaged; give another file, or a backup";
            case 3, 8, 14, 23 ->
                "may not be opened or written (" + code.name() + "); check the permissions of the file and"
                        + " its folder, and whether the disk is read-only";
            default -> null;
        };
    }

    /** The same of a file, for whoever named it. */
    public static StoreProblem of(Path file, RuntimeException failure) {
        StoreProblem known = in(failure);
        if (known == null) {
            return new StoreProblem(file + ": cannot be opened: "
                    + String.valueOf(failure.getMessage()).lines().findFirst().orElse(""));
        }
        String message = String.valueOf(known.getMessage());
        return message.startsWith(STORE)
                ? new StoreProblem(file + ": " + message.substring(STORE.length()), known.isFault)
                : known;
    }

    /** Whether a failure is that somebody else writes to the store. */
    public static boolean isBusy(Throwable failure) {
        for (Throwable at = failure; at != null; at = at.getCause()) {
            if (at instanceof SQLiteException sqlite) {
                int code = sqlite.getResultCode().code & PRIMARY;
                return code == SQLiteErrorCode.SQLITE_BUSY.code || code == SQLiteErrorCode.SQLITE_LOCKED.code;
            }
        }
        return false;
    }

    /** Whether the store is at fault, and not the query. */
    public boolean isFault() {
        return isFault;
    }
}
