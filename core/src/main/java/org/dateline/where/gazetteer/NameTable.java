package org.dateline.where.gazetteer;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** The index of {@code names.tsv}: names sorted by their bytes, each with the numbers of the places that bear it. */
final class NameTable {

    private static final int[] NONE = {};

    private final byte[] bytes;

    /** @param bytes the unpacked file; every line ends in a line feed */
    NameTable(byte[] bytes) {
        this.bytes = bytes;
    }

    /**
     * The places that bear a name, best first.
     *
     * @param key the name as {@link NameKey} writes it
     * @return row numbers; one that was found under an alternate name is {@code -row - 1}
     */
    int[] find(String key) {
        byte[] wanted = key.getBytes(StandardCharsets.UTF_8);
        int low = 0;
        int high = bytes.length;
        while (low < high) {
            int start = Lines.start(bytes, (low + high) >>> 1);
            int order = compare(start, wanted);
            if (order == 0) {
                return rows(start + wanted.length + 1, Lines.end(bytes, start));
            } else if (order < 0) {
                low = Lines.end(bytes, start) + 1;
            } else {
                high = start;
            }
        }
        return NONE;
    }

    private int compare(int start, byte[] wanted) {
        for (int index = 0; index < wanted.length; index++) {
            int order = Integer.compare(bytes[start + index] & 0xff, wanted[index] & 0xff);
            if (order != 0) {
                return order;
            }
        }
        return bytes[start + wanted.length] == '\t' ? 0 : 1;
    }

    private int[] rows(int from, int to) {
        int[] rows = new int[(to - from) / 2 + 1];
        int count = 0;
        int number = 0;
        boolean alternate = false;
        for (int index = from; index <= to; index++) {
            byte digit = index == to ? (byte) ' ' : bytes[index];
            if (digit == ' ') {
                rows[count++] = alternate ? -number - 1 : number;
                number = 0;
                alternate = false;
            } else if (digit == '-') {
                alternate = true;
            } else {
                number = number * 10 + digit - '0';
            }
        }
        return Arrays.copyOf(rows, count);
    }
}
