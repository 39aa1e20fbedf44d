package org.dateline.code.tree;

import java.util.ArrayList;
import java.util.List;
import org.dateline.code.grammar.Grammar;
import org.dateline.code.grammar.WordUse;
import org.dateline.code.lexicon.Lexicon;
import org.dateline.model.annotation.Sentence;
import org.dateline.model.annotation.Token;
import org.jspecify.annotations.Nullable;

/** Repairs what the parser is known to get wrong where the words around it leave no doubt. */
final class TreeRepairs {

    private final Sentence sentence;
    private final Grammar grammar;
    private final Lexicon lexicon;

    private TreeRepairs(Sentence sentence, Grammar grammar, Lexicon lexicon) {
        this.sentence = sentence;
        this.grammar = grammar;
        this.lexicon = lexicon;
    }

    /** The sentence repaired; itself when nothing needs repair. */
    static Sentence repaired(Sentence sentence, Grammar grammar, Lexicon lexicon) {
        TreeRepairs repairs = new TreeRepairs(sentence, grammar, lexicon);
        List<Token> tokens = new ArrayList<>();
        boolean headline = repairs.isHeadline();
        for (Token token : sentence.tokens()) {
            Token participle = Participles.restored(token, grammar, lexicon);
            Token read = participle == null ? token : participle;
            tokens.add(repairs.attached(headline ? repairs.ofHeadline(read) : read));
        }
        return tokens.equals(sentence.tokens()) ? sentence : sentence.with(tokens);
    }

    /** "Four shot, two dead": a number opens the sentence, and what looks like its noun is a participle. */
    private boolean isHeadline() {
        if (sentence.tokens().size() < 2) {
            return false;
        }
        Token number = sentence.token(0);
        Token participle = sentence.token(1);
        return number.universal().equals("NUM")
                && number.head() == 1
                && participle.is("root")
                && !grammar.isWritten(number, WordUse.SINGULAR_NUMBERS)
                && !participle.isPluralNoun()
                && grammar.nounParticiple(participle) != null;
    }

    private Token ofHeadline(Token token) {
        if (token.index() == 0) {
            return to(token, 1, "nsubj:pass");
        }
        if (token.index() == 1) {
            String verb = grammar.nounParticiple(token);
            return verb == null ? token : Participles.of(token, verb);
        }
        return token.head() == 1 && token.is("nmod") ? to(token, 1, "obl") : token;
    }

    /**
     * "ordered the army to close the border and the mayor to call off a visit": the second infinitive is joined to the
     * first and has the noun before it as its subject. Null when a token is neither.
     */
    private @Nullable Token ofSecondOrder(Token token) {
        Token first = firstOrder(token);
        if (first != null) {
            return to(token, first.index(), "conj");
        }
        if (!token.isNoun() || !token.is("conj")) {
            return null;
        }
        for (int verb = token.index() + 2; verb < sentence.tokens().size(); verb++) {
            Token second = sentence.token(verb);
            if (second.isBaseForm() && firstOrder(second) != null) {
                return joinedPhrase(sentence.token(verb - 2)).equals(token) ? to(token, verb, "nsubj") : null;
            }
        }
        return null;
    }

    /** The head of a phrase that ends in a word, up to where it is joined: "Minister" for "Cole" in "Minister of State Ana Cole". */
    private Token joinedPhrase(Token part) {
        Token at = part;
        for (Token head = sentence.headOf(at);
                !at.is("conj") && head != null && DependencyTree.isNominal(head);
                head = sentence.headOf(at)) {
            at = head;
        }
        return at;
    }

    /** The first infinitive of two that one verb orders its objects to do; null when this is not the second. */
    private @Nullable Token firstOrder(Token second) {
        boolean infinitive = second.isBaseForm()
                && second.index() > 2
                && sentence.token(second.index() - 1).isInfinitiveMark();
        if (!infinitive || !second.is("advcl") && !second.is("acl")) {
            return null;
        }
        Token noun = joinedPhrase(sentence.token(second.index() - 2));
        Token head = sentence.headOf(second);
        Token first = second.is("acl") && head != null && head.equals(noun) ? sentence.headOf(noun) : head;
        boolean joined =
                noun.isNoun() && sentence.dependents(noun, "cc").stream().anyMatch(word -> word.index() < noun.index());
        if (first == null || !joined || !sentence.dominates(first, noun) || !first.is("xcomp")) {
            return null;
        }
        Token order = sentence.headOf(first);
        boolean orders = order != null && sentence.dependent(order, "obj") != null;
        return orders && first.isBaseForm() ? first : null;
    }

    private Token attached(Token token) {
        Token ordered = ofSecondOrder(token);
        if (ordered != null) {
            return ordered;
        }
        if (token.is("advcl")) {
            Token saying = sayingBefore(token);
            return saying == null ? token : to(token, saying.index(), token.relation());
        }
        if (token.is("nsubj") && isSecondSubject(token)) {
            return to(token, token.head(), "obj");
        }
        if (token.relation().startsWith("nsubj") && isBesideSubject(token)) {
            return to(token, token.index() + 1, "compound");
        }
        Token possessed = token.is("obl") ? bareObjectBeforeOf(token) : null;
        if (possessed != null) {
            return to(token, possessed.index(), "nmod");
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
        return head.index() < saying.index() && saying.index() < clause.index() && grammar.attribution(saying) != null;
    }

    /** "prompted the army to send ...": what stands behind the verb as a second subject is its object. */
    private boolean isSecondSubject(Token token) {
        Token verb = sentence.headOf(token);
        boolean apart = sentence.dependents(token, "punct").stream().anyMatch(mark -> mark.index() < token.index());
        if (verb == null || token.index() < verb.index() || apart) {
            return false;
        }
        return sentence.dependents(verb).stream().anyMatch(other -> other.is("nsubj") && other.index() < verb.index());
    }

    /** "Riot police pulled out", "Former mayor Vega resigned": a noun right before the subject, itself taken for one, belongs to it. */
    private boolean isBesideSubject(Token token) {
        int next = token.index() + 1;
        if (next >= sentence.tokens().size() || !token.isNoun()) {
            return false;
        }
        Token subject = sentence.token(next);
        return subject.isNoun()
                && subject.head() == token.head()
                && subject.relation().startsWith("nsubj")
                && sentence.dependents(token).stream().allMatch(child -> child.index() < token.index());
    }

    /** "took control of the airport": what {@code of} brings belongs to the bare noun before it, not to the verb. */
    private @Nullable Token bareObjectBeforeOf(Token token) {
        for (Token preposition : sentence.dependents(token, "case")) {
            Token before = preposition.index() == 0 ? null : sentence.token(preposition.index() - 1);
            if (before != null
                    && grammar.isWritten(preposition, WordUse.PART_PREPOSITIONS)
                    && before.is("obj")
                    && before.head() == token.head()
                    && before.isSingularNoun()
                    && sentence.dependents(before).isEmpty()) {
                return before;
            }
        }
        return null;
    }

    private static Token to(Token token, int head, String relation) {
        return token.hung(head, relation);
    }
}
