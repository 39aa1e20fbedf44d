package org.dateline.code.tree;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.dateline.code.grammar.Grammar;
import org.dateline.code.grammar.WordUse;
import org.dateline.model.annotation.Sentence;
import org.dateline.model.annotation.Token;
import org.jspecify.annotations.Nullable;

/** A sentence's dependency tree with what every reader of it asks: dependents, antecedents, conjuncts. */
final class DependencyTree {

    private final Sentence sentence;
    private final Grammar grammar;
    private final List<List<Token>> children;

    DependencyTree(Sentence sentence, Grammar grammar) {
        this.sentence = sentence;
        this.grammar = grammar;
        this.children = new ArrayList<>();
        for (int index = 0; index < sentence.tokens().size(); index++) {
            children.add(new ArrayList<>());
        }
        for (Token token : sentence.tokens()) {
            if (token.head() >= 0) {
                children.get(token.head()).add(token);
            }
        }
    }

    Sentence sentence() {
        return sentence;
    }

    Grammar grammar() {
        return grammar;
    }

    /** The dependents of a token, left to right. */
    List<Token> children(Token token) {
        return children.get(token.index());
    }

    /** The first dependent with a relation, or null. */
    @Nullable
    Token child(Token token, String relation) {
        for (Token child : children(token)) {
            if (child.is(relation)) {
                return child;
            }
        }
        return null;
    }

    static boolean isVerb(Token token) {
        return token.isVerb() || token.universal().equals("VERB");
    }

    static boolean isNominal(Token token) {
        return switch (token.universal()) {
            case "NOUN", "PROPN", "PRON", "NUM", "DET", "ADJ", "X", "SYM" -> true;
            default -> false;
        };
    }

    /** The noun that a relative pronoun stands for, or the token itself. */
    Token antecedent(Token token) {
        Token whole = child(token, "nmod");
        if (whole != null && (whole.isQuestionDeterminer() || whole.isQuestionPronoun()) && !whole.equals(token)) {
            // "militias, many of which were supported": the militias
            return antecedent(whole);
        }
        if (!token.isQuestionDeterminer()
                && !token.isQuestionPronoun()
                && !token.isQuestionPossessive()
                && !(grammar.in(WordUse.RELATIVE_PRONOUNS, token.lemma())
                        && token.universal().equals("PRON"))) {
            return token;
        }
        Token at = token;
        for (int steps = 0; steps < sentence.tokens().size(); steps++) {
            Token head = sentence.headOf(at);
            if (head == null) {
                return token;
            }
            if (at.is("acl:relcl") || at.relation().equals("advcl:relcl") && isNominal(head)) {
                return head;
            }
            at = head;
        }
        return token;
    }

    /**
     * Who a word is said to be: the senators for "those" in "among those arrested were two senators", the mill for "what" in
     * "what they bombed was a mill"; else the word itself.
     */
    Token identified(Token token) {
        boolean those = grammar.isWritten(token, WordUse.POINTING_PRONOUNS);
        boolean what = token.isQuestionPronoun() && grammar.is(token, WordUse.FREE_RELATIVES);
        Token named = those && child(token, "cop") != null
                ? child(token, "nsubj")
                : what && token.is("nsubj") ? sentence.headOf(token) : null;
        return named != null && isNominal(named) && (those || child(named, "cop") != null) ? named : token;
    }

    /** The first preposition of a phrase, in lower case, or null. */
    @Nullable
    String preposition(Token phrase) {
        Token marker = child(phrase, "case");
        return marker == null ? null : lower(marker.lemma());
    }

    /** Whether the first preposition of a phrase is used so. */
    boolean isBehind(Token phrase, WordUse use) {
        Token marker = child(phrase, "case");
        return marker != null && grammar.is(marker, use);
    }

    List<Token> byRelation(Token word, String relation) {
        Token found = child(word, relation);
        return found == null ? List.of() : List.of(antecedent(found));
    }

    /** Heads with their coordinated nominals. */
    List<Token> conjuncts(List<Token> heads) {
        List<Token> all = new ArrayList<>();
        for (Token head : heads) {
            all.add(head);
            for (Token child : children(head)) {
                if (child.is("conj") && isNominal(child) && child(child, "nsubj") == null) {
                    all.add(child);
                }
            }
        }
        return all;
    }

    static String lower(String word) {
        return word.toLowerCase(Locale.ROOT);
    }

    /** What a word of quantity counts: "militiamen" for "hundreds" in "hundreds of militiamen"; else null. */
    @Nullable
    Token counted(Token token) {
        if (!grammar.is(token, WordUse.QUANTITIES) && !token.universal().equals("NUM")) {
            return null;
        }
        for (Token child : children(token)) {
            if (child.is("nmod") && isBehind(child, WordUse.PART_PREPOSITIONS)) {
                Token deeper = counted(child);
                return deeper == null ? child : deeper;
            }
        }
        return null;
    }
}
