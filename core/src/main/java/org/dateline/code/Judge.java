package org.dateline.code;

import java.util.List;
import java.util.Locale;
import org.dateline.model.Judgement;
import org.dateline.model.Sentence;
import org.dateline.model.Token;

/**
 * Weighs what the lexicon found against what the encoder's judge takes the word to tell. The lexicon knows words and
 * frames; the judge has the whole sentence before it, and knows a striker's shot from a gunman's.
 */
final class Judge {

    /** From this share of "none" on, what the lexicon found is refused; docs/decisions/0013 has what other bars give. */
    private static final double REFUSES = Double.parseDouble(System.getProperty("judge", "0.55"));

    private final Sentence sentence;

    Judge(Sentence sentence) {
        this.sentence = sentence;
    }

    /** Whether the judge is sure that a word tells no event. */
    boolean refuses(Token token) {
        return sentence.judgement(token).none() >= REFUSES;
    }

    /**
     * Whether the judge is sure that a draft is no event.
     *
     * @param notes its reason is added here
     */
    boolean refuses(Draft draft, List<String> notes) {
        Judgement judgement = sentence.judgement(draft.trigger);
        if (judgement.none() < REFUSES) {
            return false;
        }
        notes.add(String.format(
                Locale.ROOT,
                "%s: the judge takes \"%s\" to tell no event here (%.2f)",
                draft.entry.id(),
                draft.trigger.text(),
                judgement.none()));
        return true;
    }
}
