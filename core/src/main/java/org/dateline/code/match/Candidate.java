package org.dateline.code.match;

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
 * @param consumed indices of words that belong to the trigger and tell no event of their own
 * @param specificity how much the entry asked for
 * @param trace what was seen, for people
 */
public record Candidate(
        Entry entry,
        Token trigger,
        List<Token> actors,
        List<Token> recipients,
        Set<Integer> consumed,
        int specificity,
        List<String> trace) {}
