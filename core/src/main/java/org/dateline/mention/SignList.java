package org.dateline.mention;

import java.util.Arrays;

/** Collects the numbers of signs. */
final class SignList {

    private static final int FIRST = 48;

    private final SignNumbers numbers;
    private int[] signs = new int[FIRST];
    private int size;

    SignList(SignNumbers numbers) {
        this.numbers = numbers;
    }

    void add(Sign sign, int first, int second, int third) {
        if (size == signs.length) {
            signs = Arrays.copyOf(signs, 2 * size);
        }
        signs[size++] = numbers.of(sign, first, second, third);
    }

    void add(Sign sign, int first, int second) {
        add(sign, first, second, 0);
    }

    void add(Sign sign, int first) {
        add(sign, first, 0, 0);
    }

    /** The numbers so far. */
    int[] toArray() {
        return Arrays.copyOf(signs, size);
    }
}
