package org.dateline.quote;

import org.dateline.model.annotation.Sentence;
import org.dateline.model.annotation.Token;
import org.dateline.model.event.Phrase;
import org.dateline.model.report.StoredText;
import org.jspecify.annotations.Nullable;

/** The speaker of a quotation by order of words alone, for sentences whose tree errs on the marks. */
final class AdjacentSpeaker {

    private AdjacentSpeaker() {}

    /** The noun between quotation and cue, or right behind the cue; null when there is none. */
    static @Nullable Phrase of(ReportingWords words, StoredText text, Cue cue, Quotation quotation) {
        Sentence sentence = cue.sentence();
        boolean behind = cue.span().start() >= quotation.outer().end();
        Token speaker = before(
                sentence,
                cue.word(),
                behind ? quotation.outer().end() : sentence.span().start());
        if (speaker == null && behind) {
            speaker = after(sentence, cue.word());
        }
        return speaker == null ? null : SpeakerPhrase.of(words, text, sentence, speaker);
    }

    private static @Nullable Token before(Sentence sentence, Token cue, int from) {
        for (int index = cue.index() - 1;
                index >= 0 && sentence.token(index).span().start() >= from;
                index--) {
            Token token = sentence.token(index);
            if (isNominal(token)) {
                return top(sentence, token, from, cue.span().start());
            }
            if (!token.universal().equals("ADV") && !token.universal().equals("AUX")) {
                return null;
            }
        }
        return null;
    }

    private static @Nullable Token after(Sentence sentence, Token cue) {
        for (int index = cue.index() + 1; index < sentence.tokens().size(); index++) {
            Token token = sentence.token(index);
            if (isNominal(token)) {
                return top(sentence, token, cue.span().end(), sentence.span().end());
            }
            boolean opensPhrase = token.is("det") || token.is("nummod") || token.is("amod") || token.is("nmod:poss");
            if (!opensPhrase) {
                return null;
            }
        }
        return null;
    }

    /** The head of the phrase that a noun belongs to, as far as it stands between two positions. */
    private static Token top(Sentence sentence, Token noun, int from, int to) {
        Token at = noun;
        Token head = sentence.headOf(at);
        while (head != null
                && isNominal(head)
                && head.span().start() >= from
                && head.span().end() <= to) {
            at = head;
            head = sentence.headOf(at);
        }
        return at;
    }

    private static boolean isNominal(Token token) {
        return token.isNoun() || token.isPersonalPronoun();
    }
}
