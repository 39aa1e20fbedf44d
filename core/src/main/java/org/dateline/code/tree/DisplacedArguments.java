package org.dateline.code.tree;

import java.util.ArrayList;
import java.util.List;
import org.dateline.code.grammar.Grammar;
import org.dateline.code.grammar.WordUse;
import org.dateline.model.annotation.Sentence;
import org.dateline.model.annotation.Token;
import org.jspecify.annotations.Nullable;

/** Hangs from its own verb what the parser hung from one that cannot have it. */
final class DisplacedArguments {

    private final Sentence sentence;
    private final Grammar grammar;
    private final Roles roles;

    private DisplacedArguments(Sentence sentence, Grammar grammar) {
        this.sentence = sentence;
        this.grammar = grammar;
        this.roles = new Roles(sentence);
    }

    /** The sentence with such arguments in their places; itself when there are none. */
    static Sentence restore(Sentence sentence, Grammar grammar) {
        DisplacedArguments displaced = new DisplacedArguments(sentence, grammar);
        List<Token> tokens = new ArrayList<>();
        for (Token token : sentence.tokens()) {
            tokens.add(displaced.restored(token));
        }
        return tokens.equals(sentence.tokens()) ? sentence : sentence.with(tokens);
    }

    private Token restored(Token token) {
        Token participle = participleBehind(token);
        if (participle != null) {
            return token.hung(participle.index(), "nsubj:pass");
        }
        Token joined = joinedBefore(token);
        if (joined != null) {
            return token.hung(joined.index(), "conj");
        }
        Token clause = clauseBetween(token);
        if (clause != null) {
            return token.hung(clause.index(), "obj");
        }
        if (isBareObject(token) || isRelativeObject(token)) {
            return token.hung(token.head(), "obj");
        }
        if (isBareSubject(token)) {
            return token.hung(token.head(), "nsubj");
        }
        Token accused = passiveAboveGerund(token);
        if (accused != null) {
            return token.hung(accused.index(), "obl:agent");
        }
        return isParticipleBehindNoun(token) ? token.hung(token.head(), "acl") : token;
    }

    /**
     * "The men who took hostage three of them have left": an object before its verb, or a second subject, belongs to the
     * clause that ends with it. Null when a token is neither.
     */
    private @Nullable Token clauseBetween(Token token) {
        Token verb = sentence.headOf(token);
        boolean argument = token.relation().equals("obj") || token.relation().equals("iobj") || token.is("nsubj");
        if (!argument || verb == null || !DependencyTree.isVerb(verb) || token.index() > verb.index()) {
            return null;
        }
        Token subject = firstSubject(verb);
        if (subject == null || subject.index() >= token.index()) {
            return null;
        }
        for (int index = token.index() - 1; index > subject.index(); index--) {
            Token before = sentence.token(index);
            if (DependencyTree.isVerb(before) && isOpenClauseOf(subject, before)) {
                return before;
            }
            boolean between = sentence.dominates(token, before)
                    || !before.universal().equals("PUNCT") && sentence.dominates(subject, before);
            if (!between) {
                return null;
            }
        }
        return null;
    }

    /** "Nine killed, 30 wounded": what stands between a comma and the next participle befell that one's subject; else null. */
    private @Nullable Token participleBehind(Token token) {
        Token first = sentence.headOf(token);
        boolean argument = token.is("nsubj") || token.is("obj") || token.is("parataxis");
        if (!argument
                || first == null
                || first.index() > token.index()
                || token.index() + 1 == sentence.tokens().size()
                || sentence.dependents(token, "punct").stream().noneMatch(mark -> mark.index() < token.index())) {
            return null;
        }
        Token second = sentence.token(token.index() + 1);
        boolean next = second.is("conj") && second.head() == first.index();
        return next
                        && DependencyTree.isNominal(token)
                        && (first.isPastParticiple() || first.isPastTense())
                        && (second.isPastParticiple() || second.isPastTense())
                        && sentence.dependent(second, "nsubj") == null
                ? second
                : null;
    }

    /** "held by soldiers and police has left": a second subject behind "and" is joined to the noun before it; else null. */
    private @Nullable Token joinedBefore(Token token) {
        Token verb = sentence.headOf(token);
        Token and = sentence.dependent(token, "cc");
        Token subject = verb == null ? null : firstSubject(verb);
        if (!token.is("nsubj") || and == null || subject == null || subject.index() >= token.index()) {
            return null;
        }
        Token before = and.index() == 0 ? null : sentence.token(and.index() - 1);
        return before != null
                        && before.index() > subject.index()
                        && DependencyTree.isNominal(before)
                        && sentence.dominates(subject, before)
                ? before
                : null;
    }

    private @Nullable Token firstSubject(Token verb) {
        return sentence.dependents(verb, "nsubj").stream().findFirst().orElse(null);
    }

    private boolean isOpenClauseOf(Token subject, Token verb) {
        boolean participle = verb.isPastParticiple() && verb.relation().equals("acl");
        return !participle
                && sentence.dominates(subject, verb)
                && sentence.dependent(verb, "obj") == null
                && sentence.dependent(verb, "aux:pass") == null;
    }

    /** "holding hostage more than 40", "lynched at least 12": what undergoes it, behind no preposition, is the object. */
    private boolean isBareObject(Token token) {
        Token verb = sentence.headOf(token);
        return verb != null
                && verb.index() < token.index()
                && (token.is("obl") && roles.undergoes(token, verb) || isPartOfNoun(token))
                && DependencyTree.isVerb(verb)
                && sentence.dependent(token, "case") == null
                && sentence.dependent(verb, "obj") == null
                && sentence.dependent(verb, "aux:pass") == null;
    }

    /** "Former mayor Vega held": what hangs from a verb as only a part of a noun can, before it, is its subject. */
    private boolean isBareSubject(Token token) {
        Token verb = sentence.headOf(token);
        return verb != null
                && verb.index() > token.index()
                && isPartOfNoun(token)
                && DependencyTree.isVerb(verb)
                && sentence.dependent(token, "case") == null
                && sentence.dependent(verb, "nsubj") == null;
    }

    private boolean isPartOfNoun(Token token) {
        return (token.relation().equals("appos") || token.relation().equals("nmod:desc"))
                && DependencyTree.isNominal(token);
    }

    /** "the minister whom the unions blame": a relative pronoun with the subject behind it is the object. */
    private boolean isRelativeObject(Token token) {
        Token verb = sentence.headOf(token);
        return verb != null
                && token.relation().equals("nsubj")
                && (token.isQuestionPronoun() || token.isQuestionDeterminer())
                && sentence.dependent(verb, "obj") == null
                && sentence.dependents(verb, "nsubj").stream()
                        .anyMatch(other -> other.index() > token.index() && other.index() < verb.index());
    }

    /** "was accused of spying by the minister": nobody is spied by, so the minister accuses. Null when a token is no such agent. */
    private @Nullable Token passiveAboveGerund(Token token) {
        Token gerund = sentence.headOf(token);
        if (!token.is("obl") || gerund == null || !gerund.isGerund() || !isBehindAgentPreposition(token)) {
            return null;
        }
        Token verb = sentence.headOf(gerund);
        return verb != null
                        && DependencyTree.isVerb(verb)
                        && sentence.dependent(gerund, "aux:pass") == null
                        && sentence.dependents(verb).stream()
                                .anyMatch(child -> child.relation().endsWith(":pass"))
                        && (roles.does(token, verb) || isOf(sentence.dependent(gerund, "mark")))
                ? verb
                : null;
    }

    private boolean isOf(@Nullable Token mark) {
        return mark != null && grammar.in(WordUse.PART_PREPOSITIONS, mark.text());
    }

    private boolean isBehindAgentPreposition(Token phrase) {
        Token preposition = sentence.dependent(phrase, "case");
        return preposition != null && grammar.isWritten(preposition, WordUse.AGENT_PREPOSITIONS);
    }

    /** "Dozens of villagers evicted by soldiers": a participle that follows a noun at once says what befell it. */
    private boolean isParticipleBehindNoun(Token token) {
        Token head = sentence.headOf(token);
        return token.isPastParticiple()
                && (token.is("parataxis") || token.is("dep"))
                && head != null
                && DependencyTree.isNominal(head)
                && head.index() < token.index()
                && sentence.dependents(token).stream().noneMatch(child -> child.index() < token.index())
                && sentence.dominates(head, sentence.token(token.index() - 1))
                && !sentence.token(token.index() - 1).universal().equals("PUNCT");
    }
}
