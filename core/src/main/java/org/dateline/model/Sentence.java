package org.dateline.model;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A sentence with its tokens, tree, names, mentions and predicates.
 *
 * @param index position in the report, from 0
 * @param paragraph index of the paragraph in the article; -1 for the title
 * @param span its letters in the stored text
 * @param tokens its words; {@code tokens.get(i).index() == i}
 * @param mentions names, in order, never overlapping
 * @param nominals words that head mentions, named or not, in order
 * @param predicates words with arguments, in order
 * @param judgements what the judge takes each token to tell; empty when none has seen them
 */
public record Sentence(
        int index,
        int paragraph,
        Span span,
        List<Token> tokens,
        List<Mention> mentions,
        List<Nominal> nominals,
        List<Predicate> predicates,
        List<Judgement> judgements) {

    /** Copies the lists. */
    public Sentence {
        tokens = List.copyOf(tokens);
        mentions = List.copyOf(mentions);
        nominals = List.copyOf(nominals);
        predicates = List.copyOf(predicates);
        judgements = List.copyOf(judgements);
    }

    /** A sentence of which tokens and names alone are known. */
    public Sentence(int index, int paragraph, Span span, List<Token> tokens, List<Mention> mentions) {
        this(index, paragraph, span, tokens, mentions, List.of(), List.of(), List.of());
    }

    /** The sentence with other tokens in the same places. */
    public Sentence with(List<Token> otherTokens) {
        return new Sentence(index, paragraph, span, otherTokens, mentions, nominals, predicates, judgements);
    }

    /** The token at an index. */
    public Token token(int position) {
        return tokens.get(position);
    }

    /** What the judge takes a token to tell. */
    public Judgement judgement(Token token) {
        return judgements.isEmpty() ? Judgement.UNKNOWN : judgements.get(token.index());
    }

    /** The governing token, or null at the root. */
    public @Nullable Token headOf(Token token) {
        return token.head() < 0 ? null : tokens.get(token.head());
    }

    /** The direct dependents of a token, left to right. */
    public List<Token> dependents(Token token) {
        List<Token> found = new ArrayList<>();
        for (Token candidate : tokens) {
            if (candidate.head() == token.index()) {
                found.add(candidate);
            }
        }
        return found;
    }

    /** The direct dependents with a relation or a subtype of it, left to right. */
    public List<Token> dependents(Token token, String relation) {
        List<Token> found = new ArrayList<>();
        for (Token candidate : tokens) {
            if (candidate.head() == token.index() && candidate.is(relation)) {
                found.add(candidate);
            }
        }
        return found;
    }

    /** The first dependent with a relation or a subtype of it, or null. */
    public @Nullable Token dependent(Token token, String relation) {
        for (Token candidate : tokens) {
            if (candidate.head() == token.index() && candidate.is(relation)) {
                return candidate;
            }
        }
        return null;
    }

    /** Whether a verb tells what was over before what the report tells of: "had killed". */
    public boolean isFurtherBack(Token verb) {
        return dependents(verb, "aux").stream().anyMatch(helper -> helper.text().equalsIgnoreCase("had"));
    }

    /** Whether {@code below} is {@code above} or hangs from it, directly or not. */
    public boolean dominates(Token above, Token below) {
        int steps = 0;
        for (int at = below.index();
                at >= 0 && steps <= tokens.size();
                at = tokens.get(at).head(), steps++) {
            if (at == above.index()) {
                return true;
            }
        }
        return false;
    }

    /** The name that covers a token, or null. */
    public @Nullable Mention mentionAt(int token) {
        for (Mention mention : mentions) {
            if (mention.from() <= token && token < mention.to()) {
                return mention;
            }
        }
        return null;
    }

    /** The predicate at a token, or null. */
    public @Nullable Predicate predicateAt(int token) {
        for (Predicate predicate : predicates) {
            if (predicate.token() == token) {
                return predicate;
            }
        }
        return null;
    }
}
