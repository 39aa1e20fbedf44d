package org.dateline.code.count;

import java.util.ArrayList;
import java.util.List;
import org.dateline.code.count.CountedPhrases.Counted;
import org.dateline.model.annotation.Mention;
import org.dateline.model.annotation.Nominal;
import org.dateline.model.annotation.Sentence;
import org.dateline.model.annotation.Token;
import org.dateline.model.report.StoredText;
import org.jspecify.annotations.Nullable;

/**
 * Finds the numbers that share a verb with an earlier number, each at a place of its own: "killed nine people in Kirkuk and
 * four in Baquba". Trees join such numbers to the first number or to its place, so the row of words decides.
 */
final class CountsByPlace {

    /** How many words a name of a place may stand behind its preposition: "in the northern town of". */
    private static final int NEAR = 4;

    private final CountCues cues;
    private final CountedPhrases phrases;

    CountsByPlace(CountCues cues, CountedPhrases phrases) {
        this.cues = cues;
        this.phrases = phrases;
    }

    /**
     * The later numbers.
     *
     * @param cue the verb that says what is counted
     * @param noun the noun of the first number
     */
    List<Counted> of(Sentence sentence, StoredText text, Token cue, Token noun) {
        List<Counted> found = new ArrayList<>();
        int from = Math.max(cue.index(), noun.index()) + 1;
        Token place = placeBetween(sentence, Math.min(cue.index(), noun.index()), from);
        for (int index = from; index < sentence.tokens().size(); index++) {
            Token token = sentence.token(index);
            if (token.universal().equals("VERB") && !token.is("amod") && !token.is("case")) {
                break;
            }
            Token site = place(sentence, index);
            place = site == null ? place : site;
            Counted counted =
                    place == null || !isCounted(sentence, token) ? null : phrases.single(sentence, text, token);
            if (counted == null || counted.from() < from || !isJoined(sentence, counted)) {
                continue;
            }
            Token own = counted.to() < sentence.tokens().size() ? place(sentence, counted.to()) : null;
            if (own != null && place != null && !own.text().equals(place.text())) {
                found.add(counted);
                index = counted.to() - 1;
                from = counted.to();
            }
        }
        return found;
    }

    private @Nullable Token placeBetween(Sentence sentence, int from, int to) {
        Token found = null;
        for (int index = from; index < to; index++) {
            Token place = place(sentence, index);
            found = place == null ? found : place;
        }
        return found;
    }

    /** People, or a bare number that stands for them, and nobody who does something in a clause that follows. */
    private static boolean isCounted(Sentence sentence, Token token) {
        boolean bare = token.universal().equals("NUM") && !token.is("nummod");
        boolean people = sentence.nominals().stream()
                .anyMatch(nominal -> nominal.token() == token.index() && nominal.kind() == Nominal.Kind.PERSON);
        return (bare || people) && !token.relation().startsWith("nsubj") && token.head() < token.index();
    }

    private boolean isJoined(Sentence sentence, Counted counted) {
        boolean before = counted.from() > 0 && cues.isWritten(sentence.token(counted.from() - 1), CueUse.JOINS_SITES);
        return before || cues.isWritten(sentence.token(counted.from()), CueUse.JOINS_SITES);
    }

    /** The place that a preposition leads to; null when the word is none, or leads to something else. */
    private @Nullable Token place(Sentence sentence, int at) {
        if (!cues.isWritten(sentence.token(at), CueUse.SITES)) {
            return null;
        }
        int end = Math.min(sentence.tokens().size(), at + 1 + NEAR);
        for (Token token : sentence.tokens().subList(at + 1, end)) {
            Mention name = sentence.mentionAt(token.index());
            boolean noun = sentence.nominals().stream()
                    .anyMatch(nominal -> nominal.token() == token.index() && nominal.kind() == Nominal.Kind.PLACE);
            if (name != null && name.kind() == Mention.Kind.PLACE || noun) {
                return token;
            }
            if (token.universal().equals("PUNCT") || token.universal().equals("ADP")) {
                return null;
            }
        }
        return null;
    }
}
