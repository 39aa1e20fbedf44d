package org.dateline.code.tree;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.dateline.code.grammar.Grammar;
import org.dateline.code.grammar.WordUse;
import org.dateline.model.annotation.Token;

/**
 * The arguments of a word, whatever the syntax: a passive, a participle and a relative clause give the same frame.
 * Lists hold heads of phrases with all their conjuncts, left to right.
 *
 * @param trigger the word
 * @param subject the deep subject
 * @param object the deep object
 * @param indirect the indirect object
 * @param prepositions governed phrases by preposition
 * @param possessive possessors
 * @param modifiers compounds and adjectives before a noun
 * @param clauses heads of dependent clauses
 * @param particles particles, and adverbs that may be particles
 * @param passive whether it is passive
 */
public record Frame(
        Token trigger,
        List<Token> subject,
        List<Token> object,
        List<Token> indirect,
        Map<String, List<Token>> prepositions,
        List<Token> possessive,
        List<Token> modifiers,
        List<Token> clauses,
        List<Token> particles,
        boolean passive) {

    /** The heads behind the first of some prepositions that there is; empty when there is none. */
    public List<Token> behind(Collection<String> wanted) {
        for (String preposition : wanted) {
            List<Token> heads = prepositions.get(preposition);
            if (heads != null) {
                return heads;
            }
        }
        return List.of();
    }

    /** The heads behind every preposition of a use. */
    public List<Token> behind(Grammar grammar, WordUse use) {
        return prepositions.entrySet().stream()
                .filter(phrase -> grammar.in(use, phrase.getKey()))
                .flatMap(phrase -> phrase.getValue().stream())
                .toList();
    }

    /** The same frame with another object. */
    public Frame withObject(List<Token> heads) {
        return new Frame(
                trigger, subject, heads, indirect, prepositions, possessive, modifiers, clauses, particles, passive);
    }
}
