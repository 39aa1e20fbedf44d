package org.dateline.where;

/** Where the lines of a file begin. */
final class Lines {

    private Lines() {}

    /** The first byte of each line, and after them the length of the file. */
    static int[] starts(byte[] bytes) {
        int lines = 0;
        for (byte value : bytes) {
            if (value == '\n') {
                lines++;
            }
        }
        int[] starts = new int[lines + 1];
        int line = 1;
        for (int index = 0; index < bytes.length; index++) {
            if (bytes[index] == '\n') {
                starts[line++] = index + 1;
            }
        }
        return starts;
    }
}
