package org.dateline.code.match;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.dateline.code.lexicon.Entry;
import org.dateline.model.annotation.Token;

/**
 * An entry that fits a word of a sentence.
 *
 * @param entry the entry
 * @param trigger the word
 * @param actors heads of the actors
 * @param recipients heads of the recipients
 * @param consumed indices of words that belong to the trigger and report no event of their own
 * @param specificity how much the entry asked for
 * @param trace what was seen, for people
 */
public record EntryMatch(
        Entry entry,
        Token trigger,
        List<Token> actors,
        List<Token> recipients,
        Set<Integer> consumed,
        int specificity,
        List<String> trace) {

    private static final Comparator<EntryMatch> CLOSENESS = Comparator.<EntryMatch>comparingInt(
                    match -> match.entry().priority())
            .thenComparingInt(EntryMatch::specificity)
            .thenComparingInt(match ->
                    (match.actors().isEmpty() ? 0 : 1) + (match.recipients().isEmpty() ? 0 : 1));

    /** Orders entries by how closely they fit: priority, then what they ask for, then the roles that they fill. */
    public static Comparator<EntryMatch> byCloseness() {
        return CLOSENESS;
    }

    /** Whether it fits more closely than another. */
    public boolean fitsBetterThan(EntryMatch other) {
        return CLOSENESS.compare(this, other) > 0;
    }
}
