package org.dateline.cluster.linking;

/** The numbers of mentions of events, which are made of the number of their report and their place in it. */
final class MentionNumber {

    /** So many mentions a report may have. */
    private static final int MOST_OF_A_REPORT = 1 << 12;

    private MentionNumber() {}

    /** The number of a mention. */
    static long of(long report, int index) {
        return report * MOST_OF_A_REPORT + index;
    }

    /** The report of a mention. */
    static long report(long mention) {
        return mention / MOST_OF_A_REPORT;
    }

    /** Which mention of its report it is. */
    static int index(long mention) {
        return (int) (mention % MOST_OF_A_REPORT);
    }
}
