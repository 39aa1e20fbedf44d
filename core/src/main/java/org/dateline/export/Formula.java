package org.dateline.export;

import java.util.regex.Pattern;

/** Words that a spreadsheet may take for a formula. */
public final class Formula {

    // The full-width signs are taken for the plain ones by East Asian versions of spreadsheets.
    private static final String SIGNS = "=+-@\uFF1D\uFF0B\uFF0D\uFF20";

    /** A negative number is no formula, and stays a number for those who read it. */
    private static final Pattern NUMBER = Pattern.compile("-\\d+(?:\\.\\d+)?");

    private Formula() {}

    /** The words, with an apostrophe before them where a spreadsheet may take them for a formula. */
    public static String safe(String text) {
        return text.isEmpty() || !isFormula(text) ? text : "'" + text;
    }

    /** Blanks before the sign do not prevent it. */
    private static boolean isFormula(String text) {
        char first = text.charAt(0);
        if (first == '\t' || first == '\r' || first == '\n') {
            return true;
        }
        String stripped = text.strip();
        return !stripped.isEmpty() && !NUMBER.matcher(stripped).matches() && SIGNS.indexOf(stripped.charAt(0)) >= 0;
    }
}
