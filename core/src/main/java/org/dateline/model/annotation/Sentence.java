package org.dateline.model.annotation;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.dateline.model.report.Span;
import org.jspecify.annotations.Nullable;

/** A sentence with its tokens, tree, names, mentions and predicates. */
public final class Sentence {

    private final int index;
    private final int paragraph;
    private final Span span;
    private final List<Token> tokens;
    private final List<Mention> mentions;
    private final List<Nominal> nominals;
    private final List<Predicate> predicates;
    private final List<Judgement> judgements;
    private final WordStates states;
    private final List<String> words;
    private final List<List<Token>> dependents;

    /**
     * Copies the lists.
     *
     * @param index position in the report, from 0
     * @param paragraph index of the paragraph in the article; -1 for the title
     * @param span its letters in the stored text
     * @param tokens its words; {@code tokens.get(i).index() == i}
     * @param mentions names, in order, never overlapping
     * @param nominals words that head mentions, named or not, in order
     * @param predicates words with arguments, in order
     * @param judgements the judgement of each token; empty without a judge
     * @param states what the encoder holds of the words that head mentions
     */
    public Sentence(
            int index,
            int paragraph,
            Span span,
            List<Token> tokens,
            List<Mention> mentions,
            List<Nominal> nominals,
            List<Predicate> predicates,
            List<Judgement> judgements,
            WordStates states) {
        this.index = index;
        this.paragraph = paragraph;
        this.span = span;
        this.tokens = List.copyOf(tokens);
        this.mentions = List.copyOf(mentions);
        this.nominals = List.copyOf(nominals);
        this.predicates = List.copyOf(predicates);
        this.judgements = List.copyOf(judgements);
        this.states = states;
        this.words = this.tokens.stream().map(Token::text).toList();
        this.dependents = dependents(this.tokens);
    }

    private static List<List<Token>> dependents(List<Token> tokens) {
        List<List<Token>> dependents = new ArrayList<>(tokens.size());
        for (int head = 0; head < tokens.size(); head++) {
            dependents.add(List.of());
        }
        for (Token token : tokens) {
            if (token.head() >= 0 && token.head() < tokens.size()) {
                if (dependents.get(token.head()).isEmpty()) {
                    dependents.set(token.head(), new ArrayList<>(4));
                }
                dependents.get(token.head()).add(token);
            }
        }
        dependents.replaceAll(List::copyOf);
        return dependents;
    }

    /** A sentence of which tokens and names alone are known. */
    public Sentence(int index, int paragraph, Span span, List<Token> tokens, List<Mention> mentions) {
        this(index, paragraph, span, tokens, mentions, List.of(), List.of(), List.of(), WordStates.NONE);
    }

    /** The sentence with other tokens in the same places. */
    public Sentence with(List<Token> otherTokens) {
        return new Sentence(index, paragraph, span, otherTokens, mentions, nominals, predicates, judgements, states);
    }

    /** Position in the report, from 0. */
    public int index() {
        return index;
    }

    /** Index of the paragraph in the article; -1 for the title. */
    public int paragraph() {
        return paragraph;
    }

    /** Its letters in the stored text. */
    public Span span() {
        return span;
    }

    /** Its words; {@code tokens().get(i).index() == i}. */
    public List<Token> tokens() {
        return tokens;
    }

    /** The tokens' words as written. */
    public List<String> words() {
        return words;
    }

    /** Names, in order, never overlapping. */
    public List<Mention> mentions() {
        return mentions;
    }

    /** Words that head mentions, named or not, in order. */
    public List<Nominal> nominals() {
        return nominals;
    }

    /** Words with arguments, in order. */
    public List<Predicate> predicates() {
        return predicates;
    }

    /** The judgement of each token; empty without a judge. */
    public List<Judgement> judgements() {
        return judgements;
    }

    /** What the encoder holds of the words that head mentions. */
    public WordStates states() {
        return states;
    }

    /** The token at an index. */
    public Token token(int position) {
        return tokens.get(position);
    }

    /** The judgement of a token. */
    public Judgement judgement(Token token) {
        return judgements.isEmpty() ? Judgement.UNKNOWN : judgements.get(token.index());
    }

    /** The governing token, or null at the root. */
    public @Nullable Token headOf(Token token) {
        return token.head() < 0 ? null : tokens.get(token.head());
    }

    /** The direct dependents of a token, left to right. */
    public List<Token> dependents(Token token) {
        return dependents.get(token.index());
    }

    /** The direct dependents with a relation or a subtype of it, left to right. */
    public List<Token> dependents(Token token, String relation) {
        List<Token> found = new ArrayList<>(2);
        for (Token candidate : dependents.get(token.index())) {
            if (candidate.is(relation)) {
                found.add(candidate);
            }
        }
        return found;
    }

    /** The first dependent with a relation or a subtype of it, or null. */
    public @Nullable Token dependent(Token token, String relation) {
        for (Token candidate : dependents.get(token.index())) {
            if (candidate.is(relation)) {
                return candidate;
            }
        }
        return null;
    }

    /** Whether a verb is in the past perfect, which reports what happened before the rest: "had killed". */
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

    @Override
    public boolean equals(Object other) {
        return other instanceof Sentence sentence
                && index == sentence.index
                && paragraph == sentence.paragraph
                && span.equals(sentence.span)
                && tokens.equals(sentence.tokens)
                && mentions.equals(sentence.mentions)
                && nominals.equals(sentence.nominals)
                && predicates.equals(sentence.predicates)
                && judgements.equals(sentence.judgements)
                && states.equals(sentence.states);
    }

    @Override
    public int hashCode() {
        return Objects.hash(index, paragraph, span, tokens);
    }

    @Override
    public String toString() {
        return "Sentence " + index + ": " + String.join(" ", words);
    }
}
