package org.dateline.code;

import java.util.Locale;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.dateline.code.match.Draft;
import org.dateline.code.match.EntryMatcher;
import org.dateline.code.ontology.Ontology;
import org.dateline.model.annotation.Sentence;
import org.dateline.model.annotation.Token;

/**
 * Weighs what the lexicon found against what the encoder's judge says of the word. The lexicon knows words and
 * frames; the judge has the whole sentence before it, and distinguishes a striker's shot from a gunman's.
 */
final class Judge {

    /**
     * From these shares of "none" on, what the lexicon found is refused: hard deeds, which a reader counts first, and all
     * else; docs/decisions/0013 has what other bars give.
     */
    private static final double REFUSES_DEEDS = 0.58;

    private static final double REFUSES = 0.82;

    /** What each condition of the entry that the words met raises the threshold for a hard deed, and for an event that two words name. */
    private static final double FIT = 0.05;

    private static final int MOST_CONDITIONS = 4;
    private static final int MOST_CONDITIONS_OF_WORDS = 3;

    /** From which share on the judge gives a mode; of those that it gave texts left out, 87 in 100 were right. */
    private static final double SURE_OF_MODE = 0.8;

    private final Sentence sentence;
    private final EntryMatcher matcher;
    private final Ontology ontology;

    Judge(Sentence sentence, EntryMatcher matcher, Ontology ontology) {
        this.sentence = sentence;
        this.matcher = matcher;
        this.ontology = ontology;
    }

    /** Whether the judge is sure that a word reports no hard deed. */
    boolean refuses(Token token) {
        return sentence.judgement(token).none() >= REFUSES_DEEDS;
    }

    /** Whether the judge is sure that a draft is no event. */
    boolean refuses(Draft draft) {
        double none = sentence.judgement(draft.trigger).none();
        OptionalDouble ofNoun = nounsOfEvent(draft)
                .mapToDouble(noun -> sentence.judgement(noun).none())
                .min();
        double least = Math.min(none, ofNoun.orElse(none));
        if (ontology.isMaterialConflict(draft.code.type())) {
            return least >= REFUSES_DEEDS + FIT * Math.min(MOST_CONDITIONS, draft.specificity);
        }
        int conditions = ofNoun.isEmpty() ? 0 : Math.min(MOST_CONDITIONS_OF_WORDS, draft.specificity);
        return least >= REFUSES + FIT * conditions;
    }

    /** The nouns beside a verb that report an event of the same type: in "talks resume" both words do. */
    private Stream<Token> nounsOfEvent(Draft draft) {
        return draft.consumed.stream()
                .map(sentence::token)
                .filter(word -> word.isNoun())
                .filter(noun -> matcher.entries(noun).stream()
                        .anyMatch(entry ->
                                entry.code() != null && entry.code().type().equals(draft.code.type())));
    }

    /** Gives a draft without a mode the one that the judge is sure of, in place; not for words that say nothing of it. */
    void mode(Draft draft) {
        if (draft.code.mode() != null) {
            return;
        }
        String type = draft.code.type();
        for (int word : draft.merged) {
            Token token = sentence.token(word);
            String mode = matcher.isOpen(token, type)
                    ? null
                    : sentence.judgement(token).mode(type, SURE_OF_MODE);
            if (mode != null && ontology.hasMode(type, mode)) {
                draft.mode(mode);
                draft.trace.add(String.format(Locale.ROOT, "mode by the judge: %s on \"%s\"", mode, token.text()));
                return;
            }
        }
    }

    /** Why a draft was refused, for people. */
    String reason(Draft draft) {
        return String.format(
                Locale.ROOT,
                "%s: the judge takes \"%s\" for no event here (%.2f)",
                draft.entry.id(),
                draft.trigger.text(),
                sentence.judgement(draft.trigger).none());
    }
}
