package org.dateline.cli.terminal;

/** What the process returns, the same for every command. */
public final class ExitCode {

    /** All is done. */
    public static final int DONE = 0;
    /** Done, but some reports failed, or a floor or an example was missed. */
    public static final int PARTLY = 1;
    /** The command line is wrong. */
    public static final int USAGE = 2;
    /** Input or data cannot be read or is not valid, or output cannot be written. */
    public static final int INPUT = 3;
    /** A mistake in Dateline itself. */
    public static final int BUG = 70;

    private ExitCode() {}
}
