package org.dateline.quote;

import org.dateline.model.annotation.Mention;
import org.dateline.model.annotation.Sentence;
import org.dateline.model.annotation.Token;
import org.dateline.model.event.Phrase;
import org.dateline.model.report.Span;
import org.dateline.model.report.StoredText;

/** Cuts the words that name a speaker out of a sentence: no relative clauses, appositives, conjuncts or asides. */
final class SpeakerPhrase {

    private final ReportingWords words;
    private final Sentence sentence;
    private int first;
    private int last;

    private SpeakerPhrase(ReportingWords words, Sentence sentence, Token head) {
        this.words = words;
        this.sentence = sentence;
        this.first = head.index();
        this.last = head.index();
    }

    /** The phrase headed by a token. */
    static Phrase of(ReportingWords words, StoredText text, Sentence sentence, Token head) {
        SpeakerPhrase phrase = new SpeakerPhrase(words, sentence, head);
        phrase.collect(head, head, 0);
        Mention mention = sentence.mentionAt(head.index());
        if (mention != null) {
            phrase.first = Math.min(phrase.first, mention.from());
            phrase.last = Math.max(phrase.last, mention.to() - 1);
        }
        for (int index = head.index() + 1; index <= phrase.last; index++) {
            if (sentence.token(index).text().equals(",")) {
                phrase.last = index - 1;
            }
        }
        while (phrase.first < head.index() && phrase.isPunctuation(sentence.token(phrase.first))) {
            phrase.first++;
        }
        while (phrase.last > head.index() && phrase.isPunctuation(sentence.token(phrase.last))) {
            phrase.last--;
        }
        Span span = sentence.token(phrase.first)
                .span()
                .cover(sentence.token(phrase.last).span());
        return new Phrase(sentence.index(), head.index(), span, text.slice(span));
    }

    private boolean isPunctuation(Token token) {
        return token.universal().equals("PUNCT") && !words.in("possessive", token.text());
    }

    private void collect(Token top, Token at, int depth) {
        first = Math.min(first, at.index());
        last = Math.max(last, at.index());
        if (depth > sentence.tokens().size()) {
            return;
        }
        for (Token child : sentence.dependents(at)) {
            if (belongs(top, at, child)) {
                collect(top, child, depth + 1);
            }
        }
    }

    private boolean belongs(Token top, Token parent, Token child) {
        return switch (child.plainRelation()) {
            case "det", "nummod", "compound", "flat", "fixed", "goeswith" -> true;
            case "appos" -> parent == top && isNextTo(parent, child);
            case "amod" -> child.index() < parent.index();
            case "case" -> parent != top || child.isPossessiveMark();
            case "nmod" -> child.relation().startsWith("nmod:") || hasKeptPreposition(child);
            case "conj", "cc", "punct" -> parent != top && child.index() < top.index();
            default -> false;
        };
    }

    /** "the architect Omar Diaz": a name set beside its noun without a comma. */
    private boolean isNextTo(Token noun, Token name) {
        return name.index() > noun.index()
                && name.isProperNoun()
                && sentence.tokens().subList(noun.index(), name.index()).stream()
                        .noneMatch(this::isPunctuation);
    }

    private boolean hasKeptPreposition(Token child) {
        Token preposition = sentence.dependent(child, "case");
        return preposition != null && words.in("name-preposition", preposition.lemma());
    }
}
