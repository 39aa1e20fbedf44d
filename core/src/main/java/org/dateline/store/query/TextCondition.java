package org.dateline.store.query;

import java.util.List;
import org.dateline.store.sql.StoreProblem;

/** Words that the sentences of an event must have, beside each other; compared by their stems, case and accents folded. */
final class TextCondition {

    private static final int LONGEST_ABBREVIATION = 3;

    private TextCondition() {}

    /**
     * The condition that the sentences have words.
     *
     * @param written the words; three capital letters or fewer are an abbreviation, whose case counts ("US" is not "us")
     * @param beginning whether the last word may go on
     */
    static Condition of(String written, boolean beginning) {
        String words = written.replace("\"", " ").replace("*", " ").strip();
        if (Folded.of(words).isEmpty()) {
            throw new StoreProblem("\"" + written.strip() + "\" has neither letters nor digits");
        }
        boolean begins = beginning || written.endsWith("*");
        String found = "t.event IN (SELECT w.rowid FROM found_words w WHERE found_words MATCH ?)";
        String match = "\"" + words + "\"" + (begins ? " *" : "");
        String meaning = "the sentences have \"" + words + (begins ? "…" : "") + "\"";
        if (!begins && words.length() <= LONGEST_ABBREVIATION && words.matches("\\p{Lu}+")) {
            return new Condition(
                    "text",
                    meaning,
                    found + " AND (SELECT ' ' || o.words || ' ' GLOB ? FROM event_words o WHERE o.event = t.event)",
                    List.of(match, "*[^A-Za-z]" + words + "[^A-Za-z]*"),
                    null);
        }
        return new Condition("text", meaning, found, List.of(match), null);
    }
}
