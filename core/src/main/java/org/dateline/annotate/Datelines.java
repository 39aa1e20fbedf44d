package org.dateline.annotate;

import static org.dateline.annotate.Letters.at;

/** Finds the dateline before a report's first sentence: {@code KABUL, Jan. 5 (Agency) -}. */
final class Datelines {

    private static final int LONGEST = 90;

    private Datelines() {}

    /**
     * Where the first sentence begins after a dateline.
     *
     * @param text a paragraph in plain characters
     * @param upper whether the whole paragraph is in capitals, so that a dateline needs an agency or a figure too
     * @return the index after the dateline's dash, or 0 when there is none
     */
    static int end(String text, boolean upper) {
        int capitals = 0;
        while (Character.isUpperCase(at(text, capitals))
                || capitals > 0
                        && at(text, capitals) == ' '
                        && Character.isUpperCase(at(text, capitals + 1))
                        && Character.isUpperCase(at(text, capitals + 2))) {
            capitals++;
        }
        if (capitals < 3) {
            return 0;
        }
        int dash = dash(text, capitals);
        if (dash < 0) {
            return 0;
        }
        String between = text.substring(capitals, dash);
        boolean plain = !between.contains(". ")
                || between.contains("(")
                || between.chars().anyMatch(Character::isDigit);
        boolean marked = between.endsWith(")")
                || between.isEmpty() && !upper
                || between.startsWith(",")
                        && plain
                        && (!upper || between.chars().anyMatch(Character::isDigit));
        int end = dash;
        while (at(text, end) == ' ' || at(text, end) == '-') {
            end++;
            if (end >= text.length()) {
                return 0;
            }
        }
        return marked && !Character.isLowerCase(at(text, end)) ? end : 0;
    }

    /** The index of the blank before the dash, or -1. */
    private static int dash(String text, int from) {
        for (int index = from; index < Math.min(text.length() - 2, LONGEST); index++) {
            if (at(text, index) == ' '
                    && at(text, index + 1) == '-'
                    && (at(text, index + 2) == ' ' || at(text, index + 2) == '-')) {
                return index;
            }
        }
        return -1;
    }
}
