package org.dateline.when.pattern;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Units of time, as {@code when/words.yaml} names them after its words of the classes {@code UNIT}, {@code UNITS} and {@code SPANUNIT}. */
public enum Unit {
    MINUTE,
    HOUR,
    DAY,
    WEEK,
    FORTNIGHT,
    MONTH,
    YEAR,
    DECADE,
    CENTURY;

    /** The classes of words that stand for units. */
    public static final List<String> CLASSES = List.of("UNIT", "UNITS", "SPANUNIT");

    /**
     * The unit that a file names so.
     *
     * @throws IllegalArgumentException when there is none
     */
    public static Unit of(String key) {
        return valueOf(key.toUpperCase(Locale.ROOT));
    }

    /** How the file writes it. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    static boolean isKnown(String key) {
        return Arrays.stream(values()).anyMatch(unit -> unit.key().equals(key));
    }
}
