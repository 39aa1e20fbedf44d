package org.dateline.code.tree;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dateline.code.grammar.Grammar;
import org.dateline.code.grammar.WordUse;
import org.dateline.model.annotation.Sentence;
import org.dateline.model.annotation.Token;
import org.jspecify.annotations.Nullable;

/**
 * Reads each verb with a subject as active or passive by its auxiliaries, its object, its agent, the order of the words and
 * the encoder's roles, and repairs the subject's relation where the parser's reading is impossible.
 */
final class Voices {

    private final Sentence sentence;
    private final Grammar grammar;
    private final Roles roles;
    private final List<Token> tokens;
    private final Map<Integer, String> notes = new LinkedHashMap<>();

    private Voices(Sentence sentence, Grammar grammar) {
        this.sentence = sentence;
        this.grammar = grammar;
        this.roles = new Roles(sentence);
        this.tokens = new ArrayList<>(sentence.tokens());
    }

    private enum Voice {
        ACTIVE,
        PASSIVE,
        NEITHER
    }

    private record Verdict(Voice voice, String why) {}

    /** Reads the verbs of a sentence. */
    static MendedTree read(Sentence sentence, Grammar grammar) {
        Voices voices = new Voices(sentence, grammar);
        for (Token token : sentence.tokens()) {
            Token subject = DependencyTree.isVerb(token) ? voices.subject(token) : null;
            if (subject != null) {
                voices.repair(token, subject);
            }
        }
        return voices.notes.isEmpty()
                ? MendedTree.unmended(sentence)
                : new MendedTree(sentence.with(voices.tokens), voices.notes);
    }

    private @Nullable Token subject(Token verb) {
        return sentence.dependents(verb, "nsubj").stream()
                .filter(subject -> subject.index() < verb.index())
                .findFirst()
                .orElse(null);
    }

    private void repair(Token verb, Token subject) {
        boolean passive = subject.is("nsubj:pass");
        Verdict verdict = verdict(verb, subject, passive);
        if (verdict == null || verdict.voice() == (passive ? Voice.PASSIVE : Voice.ACTIVE)) {
            return;
        }
        String relation =
                switch (verdict.voice()) {
                    case ACTIVE -> "nsubj";
                    case PASSIVE -> "nsubj:pass";
                    case NEITHER -> "dep";
                };
        tokens.set(subject.index(), subject.hung(verb.index(), relation));
        if (verdict.voice() == Voice.NEITHER) {
            for (Token object : sentence.dependents(verb, "obj")) {
                tokens.set(object.index(), object.hung(verb.index(), "dep"));
            }
        }
        String read = verdict.voice() == Voice.NEITHER
                ? "voice: neither active nor passive, nobody is given a role"
                : "voice: read as " + DependencyTree.lower(verdict.voice().name());
        notes.put(verb.index(), read + ", " + verdict.why());
    }

    /** How a verb is to be read; null when the parser's reading may stand. */
    private @Nullable Verdict verdict(Token verb, Token subject, boolean passive) {
        if (sentence.dependent(verb, "aux:pass") != null) {
            return verb.isGerund() ? null : new Verdict(Voice.PASSIVE, "its auxiliary is that of a passive");
        }
        List<Token> auxiliaries = sentence.dependents(verb, "aux");
        if (!auxiliaries.isEmpty()) {
            return passive && (verb.isGerund() || auxiliaries.stream().noneMatch(this::makesPassive))
                    ? new Verdict(Voice.ACTIVE, "\"" + auxiliaries.get(0).text() + "\" makes no passive")
                    : null;
        }
        if (verb.isThirdPerson()) {
            return new Verdict(Voice.ACTIVE, "its form is none of a passive");
        }
        Token object = object(verb);
        if (object == null) {
            return withoutObject(verb, subject, passive);
        }
        return withObject(verb, subject, object, passive);
    }

    private boolean makesPassive(Token auxiliary) {
        return grammar.in(WordUse.PASSIVE_AUXILIARIES, auxiliary.lemma());
    }

    private @Nullable Token object(Token verb) {
        return sentence.dependents(verb, "obj").stream()
                .filter(object -> object.index() > verb.index())
                .findFirst()
                .orElse(null);
    }

    /** "Police shot dead 12 people": a noun on either side and no auxiliary. Null when the parser's reading may stand. */
    private @Nullable Verdict withObject(Token verb, Token subject, Token object, boolean passive) {
        boolean givesTwo = grammar.is(verb, WordUse.GIVES_TWO);
        boolean givenTo = roles.receives(subject, verb) && roles.undergoes(object, verb);
        boolean keepsObject = givenTo || givesTwo || grammar.is(verb, WordUse.NAMES);
        Token agent = agent(verb);
        Token donor = agent == null && givesTwo ? giverBehind(object) : agent;
        if (isPastForm(verb) && keepsObject && donor != null) {
            return new Verdict(Voice.PASSIVE, "\"by " + donor.text() + "\" does it, \"" + object.text() + "\" is kept");
        }
        if (!passive) {
            return null;
        }
        String order = "\"" + subject.text() + "\" stands before it, \"" + object.text() + "\" behind it";
        if (keepsObject) {
            return roles.does(subject, verb)
                    ? new Verdict(Voice.NEITHER, order + ", which either may have")
                    : new Verdict(Voice.PASSIVE, order + ", which the passive keeps");
        }
        return agent != null && roles.does(agent, verb) && !roles.does(subject, verb)
                ? new Verdict(Voice.NEITHER, order + ", but \"by " + agent.text() + "\" does it")
                : new Verdict(Voice.ACTIVE, order + ", and no auxiliary makes it passive");
    }

    /** "denied visas by Ecuador": whoever gives may hang from what is given, if that has no arguments of its own. */
    private @Nullable Token giverBehind(Token object) {
        boolean isGiven = sentence.predicateAt(object.index()) == null || grammar.is(object, WordUse.GRANTED);
        return isGiven ? agentBelow(object, "nmod") : null;
    }

    /** "Two monks hacked to death": a past form without object or auxiliary is a participle where the verb wants an object. */
    private @Nullable Verdict withoutObject(Token verb, Token subject, boolean passive) {
        if (!isPastForm(verb) || hasObjectElsewhere(verb)) {
            return passive && isFinite(verb) ? new Verdict(Voice.ACTIVE, "its form is none of a passive") : null;
        }
        Token result = result(verb);
        if (result != null) {
            return new Verdict(
                    Voice.PASSIVE, "\"" + result.text() + "\" says what became of \"" + subject.text() + "\"");
        }
        if (needsObject(verb)) {
            return new Verdict(Voice.PASSIVE, "it has neither the object that its active wants nor an auxiliary");
        }
        Token agent = agent(verb);
        if (agent != null && !roles.does(subject, verb) && (passive || roles.does(agent, verb))) {
            return new Verdict(Voice.PASSIVE, "\"by " + agent.text() + "\" says who does it");
        }
        boolean active = verb.isPastTense() || agent == null && roles.does(subject, verb);
        return passive && active
                ? new Verdict(Voice.ACTIVE, "it has no auxiliary, and its active wants no object")
                : null;
    }

    private boolean needsObject(Token verb) {
        String lemma = DependencyTree.lower(verb.lemma());
        return grammar.in(WordUse.NEEDS_OBJECT, lemma)
                || sentence.dependents(verb, "compound:prt").stream()
                        .anyMatch(particle ->
                                grammar.in(WordUse.NEEDS_OBJECT, lemma + " " + DependencyTree.lower(particle.text())));
    }

    private static boolean isFinite(Token verb) {
        return verb.isPastTense()
                || verb.isOtherPresent()
                        && DependencyTree.lower(verb.text()).equals(DependencyTree.lower(verb.lemma()));
    }

    /** Past or participle, also where the tag says present ("Two monks shot dead"). */
    private static boolean isPastForm(Token verb) {
        return verb.isPastTense()
                || verb.isPastParticiple()
                || verb.isOtherPresent()
                        && !DependencyTree.lower(verb.text()).equals(DependencyTree.lower(verb.lemma()));
    }

    /** "the man police killed", "shot and killed a boy", "said …": its object is in another clause. */
    private boolean hasObjectElsewhere(Token verb) {
        if (sentence.dependent(verb, "ccomp") != null
                || sentence.dependent(verb, "iobj") != null
                || sentence.dependent(verb, "obj") != null) {
            return true;
        }
        boolean gap = verb.is("acl:relcl")
                && sentence.dependents(verb, "nsubj").stream().noneMatch(subject -> subject.isQuestionWord());
        return gap
                || sentence.dependents(verb, "conj").stream()
                        .anyMatch(joined -> sentence.dependent(joined, "obj") != null);
    }

    private @Nullable Token result(Token verb) {
        return sentence.dependents(verb, "xcomp").stream()
                .filter(word -> grammar.isResult(word, verb))
                .findFirst()
                .orElse(null);
    }

    private @Nullable Token agent(Token verb) {
        return agentBelow(verb, "obl");
    }

    private boolean isBehindAgentPreposition(Token phrase) {
        Token preposition = sentence.dependent(phrase, "case");
        return preposition != null && grammar.isWritten(preposition, WordUse.AGENT_PREPOSITIONS);
    }

    private @Nullable Token agentBelow(Token word, String relation) {
        for (Token phrase : sentence.dependents(word, relation)) {
            if (isBehindAgentPreposition(phrase) && !grammar.is(phrase, WordUse.TIME_WORDS)) {
                return phrase;
            }
        }
        return null;
    }
}
