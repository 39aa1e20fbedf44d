package org.dateline.code;

import java.util.ArrayList;
import java.util.List;
import org.dateline.model.Sentence;
import org.dateline.model.Token;
import org.jspecify.annotations.Nullable;

/** Mends what the parser is known to get wrong where the words around leave no doubt. */
final class TreeRepairs {

    private final Sentence sentence;
    private final Grammar grammar;
    private final Lexicon lexicon;

    private TreeRepairs(Sentence sentence, Grammar grammar, Lexicon lexicon) {
        this.sentence = sentence;
        this.grammar = grammar;
        this.lexicon = lexicon;
    }

    /** The sentence mended; itself when there is nothing to mend. */
    static Sentence mend(Sentence sentence, Grammar grammar, Lexicon lexicon) {
        TreeRepairs repairs = new TreeRepairs(sentence, grammar, lexicon);
        List<Token> tokens = new ArrayList<>();
        for (Token token : sentence.tokens()) {
            Token participle = Participles.restored(token, lexicon);
            tokens.add(repairs.attached(participle == null ? token : participle));
        }
        return tokens.equals(sentence.tokens()) ? sentence : sentence.with(tokens);
    }

    private Token attached(Token token) {
        if (token.is("advcl")) {
            Token saying = sayingBefore(token);
            return saying == null ? token : to(token, saying.index(), token.relation());
        }
        if (token.relation().equals("nsubj") && isSecondSubject(token)) {
            return to(token, token.head(), "obj");
        }
        return token;
    }

    /** '"...," he said before leaving': the clause belongs to the verb of saying that it follows. */
    private @Nullable Token sayingBefore(Token clause) {
        Token head = sentence.headOf(clause);
        if (head == null) {
            return null;
        }
        Token governor = head.is("ccomp") ? sentence.headOf(head) : null;
        if (governor != null && isSayingBetween(governor, head, clause)) {
            return governor;
        }
        for (Token beside : sentence.dependents(head, "parataxis")) {
            if (isSayingBetween(beside, head, clause)) {
                return beside;
            }
        }
        return null;
    }

    private boolean isSayingBetween(Token saying, Token head, Token clause) {
        return head.index() < saying.index()
                && saying.index() < clause.index()
                && grammar.attribution(DependencyTree.lower(saying.lemma())) != null;
    }

    /** "prompted the army to send ...": what stands behind the verb as a second subject is its object. */
    private boolean isSecondSubject(Token token) {
        Token verb = sentence.headOf(token);
        if (verb == null || token.index() < verb.index()) {
            return false;
        }
        return sentence.dependents(verb).stream()
                .anyMatch(other -> other.relation().equals("nsubj") && other.index() < verb.index());
    }

    private static Token to(Token token, int head, String relation) {
        return token.hung(head, relation);
    }
}
