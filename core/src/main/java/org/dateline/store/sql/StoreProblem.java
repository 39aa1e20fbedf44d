package org.dateline.store.sql;

import java.sql.SQLException;

/** A store cannot be used, or a query makes no sense; the message says what to do. */
public final class StoreProblem extends RuntimeException {

    private static final long serialVersionUID = 1L;

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
        return new StoreProblem("the store cannot be " + what + ": " + failure.getMessage(), true);
    }

    /** Whether the store is at fault, and not the query. */
    public boolean isFault() {
        return isFault;
    }
}
