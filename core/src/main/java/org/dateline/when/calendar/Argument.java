package org.dateline.when.calendar;

import java.util.Locale;

/** What rules may write behind the name of an operation, beside numbers. */
public enum Argument {
    LAST,
    NEXT,
    THIS,
    NEAR,
    ONLY,
    FROM,
    EARLY,
    MIDDLE,
    LATE,
    EARLIER,
    LATER;

    /** Whether a rule's argument is this one. */
    boolean is(String written) {
        return name().toLowerCase(Locale.ROOT).equals(written);
    }

    /** How the file writes it. */
    String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether rules may write it: a whole number or one of these. */
    public static boolean isKnown(String written) {
        if (written.matches("-?[0-9]{1,4}")) {
            return true;
        }
        for (Argument argument : values()) {
            if (argument.is(written)) {
                return true;
            }
        }
        return false;
    }
}
