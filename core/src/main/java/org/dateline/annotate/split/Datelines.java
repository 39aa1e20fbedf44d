package org.dateline.annotate.split;

import static org.dateline.annotate.split.Letters.at;

/** Finds the dateline before a report's first sentence: {@code KABUL, Jan. 5 (Agency) -}, {@code KABUL:}. */
final class Datelines {

    private static final int LONGEST = 90;

    private Datelines() {}

    /**
     * Where the first sentence begins after a dateline.
     *
     * @param text a paragraph in plain characters
     * @param upper whether the whole paragraph is in capitals, so that a dateline needs an agency or a figure too
     * @return the index after the dateline's dash or colon, or 0 when there is none
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
        while (at(text, end) == ' ' || at(text, end) == '-' || at(text, end) == ':') {
            end++;
            if (end >= text.length()) {
                return 0;
            }
        }
        return marked && !Character.isLowerCase(at(text, end)) ? end : 0;
    }

    /** The index of the blank before the dash, or of the colon and the blank before it; -1 when there is neither. */
    private static int dash(String text, int from) {
        for (int index = from; index < Math.min(text.length() - 2, LONGEST); index++) {
            int colon = at(text, index) == ' ' ? index + 1 : index;
            if (at(text, colon) == ':' && at(text, colon + 1) == ' ') {
                return index;
            }
            if (at(text, index) == ' '
                    && at(text, index + 1) == '-'
                    && (at(text, index + 2) == ' ' || at(text, index + 2) == '-')) {
                return index;
            }
        }
        return -1;
    }
}
