package org.dateline.cli;

/** What the process returns, the same for every command. */
final class ExitCode {

    /** All is done. */
    static final int DONE = 0;
    /** Done, but some reports failed, or a floor or an example was missed. */
    static final int PARTLY = 1;
    /** The command line is wrong. */
    static final int USAGE = 2;
    /** Input or data cannot be read or is not valid, or output cannot be written. */
    static final int INPUT = 3;
    /** A mistake in Dateline itself. */
    static final int BUG = 70;

    private ExitCode() {}
}
