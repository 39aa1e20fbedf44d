package org.dateline.where.gazetteer;

import java.util.Arrays;

/** Where the lines of a file begin. */
final class Lines {

    /** Lines are taken to be longer than this on average, else room is made for more. */
    private static final int SHORTEST = 16;

    private Lines() {}

    /** The first byte of each line, and after them the length of the file. */
    static int[] starts(byte[] bytes) {
        int[] starts = new int[bytes.length / SHORTEST + 2];
        int line = 1;
        for (int index = 0; index < bytes.length; index++) {
            if (bytes[index] == '\n') {
                if (line == starts.length) {
                    starts = Arrays.copyOf(starts, 2 * line);
                }
                starts[line++] = index + 1;
            }
        }
        return Arrays.copyOf(starts, line);
    }
}
