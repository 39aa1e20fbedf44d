package org.dateline.where.gazetteer;

import java.util.Arrays;

/** Where the lines of a file begin. */
final class Lines {

    /** Lines are taken to be longer than this on average, else room is made for more. */
    private static final int SHORTEST = 16;

    private Lines() {}

    /** The first byte of the line that a byte stands in, its line feed included. */
    static int start(byte[] bytes, int inside) {
        int start = inside;
        while (start > 0 && bytes[start - 1] != '\n') {
            start--;
        }
        return start;
    }

    /** The line feed that ends a line, or the length of the file. */
    static int end(byte[] bytes, int start) {
        int end = start;
        while (end < bytes.length && bytes[end] != '\n') {
            end++;
        }
        return end;
    }

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
