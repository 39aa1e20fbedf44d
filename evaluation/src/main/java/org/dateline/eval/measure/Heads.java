package org.dateline.eval.measure;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.dateline.model.annotation.Annotated;
import org.dateline.model.annotation.Sentence;
import org.dateline.model.annotation.Token;
import org.dateline.model.event.Actor;
import org.dateline.model.report.Span;
import org.jspecify.annotations.Nullable;

/** Finds the word that governs a stretch of text, so that phrases cut differently can be compared. */
public final class Heads {

    private static final Set<String> BINDING = Set.of("ADP", "PUNCT", "DET", "SCONJ", "CCONJ", "PART");

    private final Annotated annotated;

    public Heads(Annotated annotated) {
        this.annotated = annotated;
    }

    /** Whether each of two stretches holds the head of the other. */
    public boolean agree(Span one, Span other) {
        Span oneHead = head(one);
        Span otherHead = head(other);
        return oneHead != null && otherHead != null && one.contains(otherHead) && other.contains(oneHead);
    }

    /** Whether a pronoun is resolved to a name that holds the head of a stretch. */
    public boolean isMeant(Span stretch, Actor pronoun) {
        Span head = head(stretch);
        if (head == null || !isPronoun(pronoun.phrase().span())) {
            return false;
        }
        String word = annotated.article().text().slice(head).toLowerCase(Locale.ROOT);
        return List.of(pronoun.name().toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}-]+"))
                .contains(word);
    }

    private boolean isPronoun(Span span) {
        return annotated.sentences().stream()
                .flatMap(sentence -> sentence.tokens().stream())
                .anyMatch(
                        token -> token.span().equals(span) && token.universal().equals("PRON"));
    }

    /** The letters of the governing word, or null when no word is in the stretch. */
    @Nullable
    public Span head(Span stretch) {
        Token best = null;
        for (Sentence sentence : annotated.sentences()) {
            for (Token token : sentence.tokens()) {
                if (!stretch.contains(token.span())) {
                    continue;
                }
                Token governor = sentence.headOf(token);
                boolean leaves = governor == null || !stretch.contains(governor.span());
                boolean binds = BINDING.contains(token.universal());
                if (leaves && (best == null || BINDING.contains(best.universal()) && !binds)) {
                    best = token;
                }
            }
        }
        return best == null ? null : best.span();
    }
}
