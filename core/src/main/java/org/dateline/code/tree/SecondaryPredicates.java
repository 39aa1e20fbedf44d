package org.dateline.code.tree;

import java.util.ArrayList;
import java.util.List;
import org.dateline.code.grammar.Grammar;
import org.dateline.code.grammar.WordUse;
import org.dateline.model.annotation.Sentence;
import org.dateline.model.annotation.Token;
import org.dateline.model.annotation.WordForm;
import org.jspecify.annotations.Nullable;

/**
 * Hangs what a verb makes of its object ("shot dead", "held hostage", "found guilty") from the verb as its complement: the
 * parser takes it for an object, an adverb, a part of the object, or the head of the clause.
 */
final class SecondaryPredicates {

    private final Sentence sentence;
    private final Grammar grammar;
    private final List<Token> tokens;

    private SecondaryPredicates(Sentence sentence, Grammar grammar) {
        this.sentence = sentence;
        this.grammar = grammar;
        this.tokens = new ArrayList<>(sentence.tokens());
    }

    /** The sentence with such words as complements of their verbs; itself when nothing needs repair. */
    static Sentence restore(Sentence sentence, Grammar grammar) {
        SecondaryPredicates predicates = new SecondaryPredicates(sentence, grammar);
        for (Token token : sentence.tokens()) {
            Token verb = predicates.grammar.isResult(token) ? predicates.verbOf(token) : null;
            if (verb != null) {
                predicates.hang(token, verb);
            }
        }
        return predicates.tokens.equals(sentence.tokens()) ? sentence : sentence.with(predicates.tokens);
    }

    /** The verb whose result a word is, or null: the verb before it, or the one whose object ends before it. */
    private @Nullable Token verbOf(Token result) {
        for (int index = result.index() - 1; index >= 0; index--) {
            Token before = sentence.token(index);
            if (before.universal().equals("PUNCT")) {
                return null;
            }
            if (isResult(result, before)) {
                boolean next = index == result.index() - 1 && !hasDeterminer(result);
                return next || isBare(result) && sentence.dominates(before, result) ? before : null;
            }
        }
        return null;
    }

    private boolean isResult(Token result, Token verb) {
        return DependencyTree.isVerb(verb) && grammar.isResult(result, verb);
    }

    private boolean hasDeterminer(Token word) {
        return sentence.dependent(word, "det") != null || sentence.dependent(word, "nmod:poss") != null;
    }

    /** With nothing of its own before it but its subject, and not before a noun: "took them hostage", not "took a British hostage". */
    private boolean isBare(Token word) {
        return word.head() < word.index()
                && sentence.dependents(word).stream()
                        .noneMatch(child -> child.index() < word.index() && !child.is("nsubj"));
    }

    private void hang(Token result, Token verb) {
        if (verb.head() == result.index()) {
            tokens.set(verb.index(), verb.hung(result.head(), result.relation()));
        }
        for (Token child : sentence.dependents(result)) {
            String relation = child.is("nsubj") && child.index() > verb.index() ? "obj" : child.relation();
            if (!child.equals(verb) && (verb.head() == result.index() || relation.equals("obj") || isAgent(child))) {
                tokens.set(child.index(), child.hung(verb.index(), relation));
            }
        }
        tokens.set(result.index(), asState(result).hung(verb.index(), "xcomp"));
        boolean open = tokens.stream()
                .noneMatch(token -> token.head() == verb.index() && token.is("obj") && token.index() > verb.index());
        Token object = open ? bareNounBehind(result, verb) : null;
        if (object != null) {
            tokens.set(object.index(), object.hung(verb.index(), "obj"));
        }
    }

    /** "left wounded four rangers": no verb of its own, but the state that they are left in. */
    private static Token asState(Token result) {
        return result.isPastTense() || result.isPastParticiple()
                ? result.reread(WordForm.ADJECTIVE, DependencyTree.lower(result.text()), "ADJ", "_")
                : result;
    }

    private boolean isAgent(Token phrase) {
        Token preposition = sentence.dependent(phrase, "case");
        return phrase.is("obl") && preposition != null && grammar.isWritten(preposition, WordUse.AGENT_PREPOSITIONS);
    }

    /** "holding hostage more than 40", "took prisoner former mayor Vega": the noun at once behind it, or null. */
    private @Nullable Token bareNounBehind(Token result, Token verb) {
        for (int index = result.index() + 1; index < tokens.size(); index++) {
            Token word = sentence.token(index);
            if (word.universal().equals("PUNCT") || DependencyTree.isVerb(word)) {
                return null;
            }
            if (word.head() == verb.index() || word.head() == result.index()) {
                boolean bare = DependencyTree.isNominal(word)
                        && sentence.dependent(word, "case") == null
                        && !word.is("nsubj")
                        && !grammar.is(word, WordUse.TIME_WORDS);
                return bare ? word : null;
            }
        }
        return null;
    }
}
