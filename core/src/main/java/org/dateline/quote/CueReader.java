package org.dateline.quote;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.dateline.model.annotation.Sentence;
import org.dateline.model.annotation.Token;
import org.dateline.model.event.Phrase;
import org.dateline.model.report.Span;
import org.dateline.model.report.StoredText;
import org.jspecify.annotations.Nullable;

/** Finds the cues of a sentence: reporting verbs and "according to". */
final class CueReader {

    private final StoredText text;
    private final ReportingWords words;
    private final List<Quotation> quotations;

    CueReader(StoredText text, ReportingWords words, List<Quotation> quotations) {
        this.text = text;
        this.words = words;
        this.quotations = quotations;
    }

    /** The cues of a sentence in order. */
    List<Cue> cues(Sentence sentence) {
        List<Cue> found = new ArrayList<>();
        for (Token token : sentence.tokens()) {
            Cue preposition = preposition(sentence, token);
            Cue cue = preposition;
            if (cue == null && token.isVerb()) {
                cue = verb(sentence, token);
            } else if (cue == null && words.in("noun", token.lemma()) && token.isNoun()) {
                cue = noun(sentence, token);
            }
            if (cue != null) {
                found.add(cue);
            }
        }
        return found;
    }

    private @Nullable Cue verb(Sentence sentence, Token verb) {
        String lemma = verb.lemma();
        boolean takesQuotation = words.in("clause", lemma) || words.in("quotation", lemma);
        boolean known = takesQuotation
                || words.in("thought", lemma)
                || words.in("asking", lemma)
                || words.in("infinitive", lemma)
                || words.in("object", lemma)
                || words.in("complaint", lemma);
        if (!known || verb.is("amod") || verb.is("compound") || isSpeechless(sentence, verb)) {
            return null;
        }
        Phrase speaker = new SpeakerFinder(text, sentence, words, quotations).phrase(verb);
        if (speaker != null && isNobody(speaker)) {
            return null;
        }
        List<Span> contents = new ContentFinder(sentence, words).ofVerb(verb);
        boolean needsComma = !words.in("clause", lemma) && !words.in("complaint", lemma);
        String cue = text.slice(verb.span());
        return new Cue(sentence, verb, cue, verb.span(), speaker, contents, takesQuotation, needsComma);
    }

    /** "the minister's claim that the talks failed": said by its possessor. */
    private @Nullable Cue noun(Sentence sentence, Token noun) {
        Token possessor = sentence.dependent(noun, "nmod:poss");
        List<Span> contents = possessor == null ? List.of() : new ContentFinder(sentence, words).ofNoun(noun);
        if (possessor == null || contents.isEmpty()) {
            return null;
        }
        Phrase speaker = SpeakerPhrase.of(words, text, sentence, possessor);
        String cue = text.slice(noun.span());
        return new Cue(sentence, noun, cue, noun.span(), speaker, contents, false, true);
    }

    /** "no minister", "nobody". */
    private boolean isNobody(Phrase speaker) {
        String[] parts = speaker.text().toLowerCase(Locale.ROOT).split(" ", 2);
        return words.in("speechless", parts[0]);
    }

    private boolean isSpeechless(Sentence sentence, Token verb) {
        return sentence.dependents(verb).stream()
                .anyMatch(child -> child.is("advmod") && words.in("speechless", child.lemma())
                        || child.is("advmod")
                                && words.in("speechless", child.text().toLowerCase(Locale.ROOT)));
    }

    private @Nullable Cue preposition(Sentence sentence, Token first) {
        String phrase = matched(sentence, first);
        if (phrase == null) {
            return null;
        }
        int length = phrase.split(" ").length;
        Token last = sentence.token(first.index() + length - 1);
        Token speaker = speaker(sentence, first, last);
        if (speaker == null) {
            return null;
        }
        Span span = first.span().cover(last.span());
        List<Span> contents = new ContentFinder(sentence, words).around(top(sentence, first, last, speaker));
        Phrase by = SpeakerPhrase.of(words, text, sentence, speaker);
        Phrase clean = by.span().start() >= span.end() ? by : behind(by, span);
        return new Cue(sentence, first, text.slice(span), span, clean, contents, true, false);
    }

    private @Nullable String matched(Sentence sentence, Token first) {
        String begin = first.text();
        for (String phrase : words.words("prepositions")) {
            if (!phrase.regionMatches(true, 0, begin, 0, begin.length())) {
                continue;
            }
            String[] parts = phrase.split(" ");
            boolean same = first.index() + parts.length < sentence.tokens().size();
            for (int index = 0; same && index < parts.length; index++) {
                same = sentence.token(first.index() + index).text().equalsIgnoreCase(parts[index]);
            }
            if (same) {
                return phrase;
            }
        }
        return null;
    }

    /** The noun that the phrase stands before: the highest one whose words begin right behind it. */
    private static @Nullable Token speaker(Sentence sentence, Token first, Token last) {
        Token head = sentence.headOf(first);
        if (head != null && head.index() > last.index()) {
            return head;
        }
        for (int index = last.index() + 1; index < sentence.tokens().size(); index++) {
            Token token = sentence.token(index);
            Token above = sentence.headOf(token);
            boolean nominal = token.isNoun() || token.isPersonalPronoun();
            if (nominal && (above == null || above.index() <= last.index())) {
                return token;
            }
        }
        return null;
    }

    /** The token from which the whole adverbial hangs. */
    private static Token top(Sentence sentence, Token first, Token last, Token speaker) {
        Token at = speaker;
        Token head = sentence.headOf(at);
        while (head != null && head.index() >= first.index() && head.index() <= last.index()) {
            at = head;
            head = sentence.headOf(at);
        }
        return at;
    }

    private Phrase behind(Phrase phrase, Span cue) {
        int start = Math.min(cue.end() + 1, phrase.span().end());
        Span span = new Span(start, phrase.span().end());
        return new Phrase(phrase.sentence(), phrase.head(), span, text.slice(span));
    }
}
