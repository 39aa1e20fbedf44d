package org.dateline.code.tree;

import java.util.ArrayList;
import java.util.List;
import org.dateline.code.grammar.WordUse;
import org.dateline.model.annotation.Mention;
import org.dateline.model.annotation.Token;
import org.dateline.model.event.Phrase;
import org.dateline.model.report.Span;
import org.dateline.model.report.StoredText;

/** Cuts the words of a role out of a sentence: the noun phrase without relative clauses, appositives and conjuncts. */
public final class RolePhrases {

    private final FrameReader frames;
    private final StoredText text;

    public RolePhrases(FrameReader frames, StoredText text) {
        this.frames = frames;
        this.text = text;
    }

    /** The phrase headed by a token. */
    public Phrase phrase(Token head) {
        List<Token> words = new ArrayList<>();
        collect(head, head, words);
        Mention mention = frames.sentence().mentionAt(head.index());
        if (mention != null) {
            words.add(frames.sentence().token(mention.from()));
            words.add(frames.sentence().token(mention.to() - 1));
        }
        int first = head.index();
        int last = head.index();
        for (Token word : words) {
            first = Math.min(first, word.index());
            last = Math.max(last, word.index());
        }
        while (first < head.index() && isPunctuation(frames.sentence().token(first))) {
            first++;
        }
        while (last > head.index() && isPunctuation(frames.sentence().token(last))) {
            last--;
        }
        Span span = frames.sentence()
                .token(first)
                .span()
                .cover(frames.sentence().token(last).span());
        return new Phrase(frames.sentence().index(), head.index(), span, text.slice(span));
    }

    private boolean isPunctuation(Token token) {
        return token.universal().equals("PUNCT") && !frames.grammar().in(WordUse.POSSESSIVE_MARKS, token.text());
    }

    private void collect(Token top, Token at, List<Token> words) {
        words.add(at);
        for (Token child : frames.children(at)) {
            if (belongs(top, at, child)) {
                collect(top, child, words);
            }
        }
    }

    private boolean belongs(Token top, Token parent, Token child) {
        String relation = child.plainRelation();
        return switch (relation) {
            case "det", "nummod", "compound", "flat", "fixed", "goeswith" -> true;
            case "amod" -> child.index() < parent.index();
            case "case" -> parent != top || child.isPossessiveMark();
            case "nmod" -> child.is("nmod:poss") || isKept(child);
            case "advmod" -> parent != top || child.index() < parent.index() && isQuantifier(child);
            case "obl" -> parent != top && child.index() < parent.index();
            case "conj", "cc", "punct" -> parent != top && child.index() < top.index();
            default -> false;
        };
    }

    private boolean isKept(Token phrase) {
        String preposition = frames.preposition(phrase);
        return preposition == null
                ? phrase.relation().startsWith("nmod:")
                : frames.grammar().in(WordUse.KEPT_PREPOSITIONS, preposition);
    }

    private static boolean isQuantifier(Token adverb) {
        return adverb.isAdverb() || adverb.isAdjective();
    }
}
