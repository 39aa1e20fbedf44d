package org.dateline.store;

/** A store cannot be used, or a question to it makes no sense; the message tells what to do. */
public final class StoreProblem extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** @param message what is wrong and what to do */
    public StoreProblem(String message) {
        super(message);
    }
}
