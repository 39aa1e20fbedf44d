package org.dateline.mention;

import java.util.List;
import java.util.Set;
import org.dateline.model.annotation.ChainMention;
import org.dateline.model.annotation.Sentence;
import org.dateline.model.annotation.Token;

/**
 * A mention by its head, with what the signs ask of it. Small numbers are places in the lists of {@link Traits}.
 *
 * @param number place among the mentions of the report
 * @param place index of the sentence among those read
 * @param sentence the sentence
 * @param head its head word
 * @param first index of its first word
 * @param end index after its last word
 * @param shape how it is worded
 * @param traits number, gender, kind and others
 * @param lemma lemma of the head in lower case
 * @param words the words of the phrase but for determiners, in lower case, in order
 * @param modifiers the same without the head
 * @param names the words of the phrase that are parts of names, in lower case
 * @param clause the word that heads its clause
 * @param clauseKind what kind of clause that is
 * @param numerals the numbers before its head
 * @param abbreviation its head without points, if that is all of capitals; else empty
 * @param initials the first letters of its words in capitals; empty for a single word
 * @param state the encoder's state of the head; empty when there is none
 */
@SuppressWarnings("ArrayRecordComponent")
record HeadMention(
        int number,
        int place,
        Sentence sentence,
        Token head,
        int first,
        int end,
        Shape shape,
        Traits traits,
        String lemma,
        List<String> words,
        Set<String> modifiers,
        Set<String> names,
        Token clause,
        Clause clauseKind,
        Set<String> numerals,
        String abbreviation,
        String initials,
        float[] state) {

    /** The mention as later steps see it. */
    ChainMention chained() {
        return new ChainMention(place, head.index(), first, end, shape == Shape.JOINT);
    }

    boolean isPronoun() {
        return shape == Shape.PRONOUN;
    }

    boolean isName() {
        return shape == Shape.NAME;
    }

    /** Whether a word of the same sentence is one of this mention's. */
    boolean covers(HeadMention other) {
        return place == other.place && first <= other.head.index() && other.head.index() < end;
    }
}
