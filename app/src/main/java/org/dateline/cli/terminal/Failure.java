package org.dateline.cli.terminal;

/** Ends a command with a message and an exit code. */
public final class Failure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int exitCode;

    private Failure(int exitCode, String message) {
        super(message);
        this.exitCode = exitCode;
    }

    /** The command line asks for something that cannot be. */
    public static Failure usage(String message) {
        return new Failure(ExitCode.USAGE, message);
    }

    /** Something cannot be read, is not valid, or cannot be written; the message says what to do. */
    public static Failure input(String message) {
        return new Failure(ExitCode.INPUT, message);
    }

    public int exitCode() {
        return exitCode;
    }
}
