package org.dateline.mention;

/** Gives each sign a number. */
final class SignNumbers {

    private final int[] starts = new int[Sign.values().length];
    private final int count;

    SignNumbers() {
        int next = 0;
        for (Sign sign : Sign.values()) {
            starts[sign.ordinal()] = next;
            next += sign.count();
        }
        this.count = next;
    }

    /** How many signs there are. */
    int count() {
        return count;
    }

    /** The number of a sign with some values; parts that it lacks are passed over. */
    int of(Sign sign, int first, int second, int third) {
        return starts[sign.ordinal()] + sign.offset(first, second, third);
    }

    /** The number of the first sign of a kind. */
    int start(Sign sign) {
        return starts[sign.ordinal()];
    }
}
