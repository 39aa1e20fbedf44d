package org.dateline.code.stance;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.dateline.code.grammar.Grammar;
import org.dateline.code.grammar.WordUse;
import org.dateline.code.tree.FrameReader;
import org.dateline.model.annotation.Token;
import org.dateline.model.event.Stance.Reality;
import org.jspecify.annotations.Nullable;

/**
 * Reads what the words above a clause or a noun of event make of it, up to the one that stands on its own: each word has a
 * sign, and the sign is applied to what the word's own surroundings make of the word. So "prevented the march" did not
 * happen, "did not prevent the march" did, and "plans for talks" lie ahead unless there are none.
 */
final class Chain {

    private static final int LONGEST = 12;

    private final FrameReader frames;
    private final Grammar grammar;
    private final Polarity polarity;
    private final ClauseReality clauses;

    Chain(FrameReader frames, ClauseReality clauses) {
        this.frames = frames;
        this.grammar = frames.grammar();
        this.polarity = new Polarity(frames);
        this.clauses = clauses;
    }

    /** What the words above a word make of it. */
    Reality above(Token below) {
        return above(below, 0);
    }

    private Reality above(Token below, int steps) {
        Token head = frames.sentence().headOf(below);
        if (head == null || steps > LONGEST) {
            return Reality.ACTUAL;
        }
        Reality around = circumstance(below, head);
        Reality governed =
                clauses.isClause(below) ? overClause(below, head, steps) : overNoun(below, head, steps);
        return ClauseReality.stronger(around, governed);
    }

    /** What a word is, with all that is above it. */
    private Reality whole(Token word, int steps) {
        Reality own = FrameReader.isVerb(word) ? clauses.of(word) : noun(word);
        return ClauseReality.stronger(own, above(word, steps + 1));
    }

    /** What the words that hang from a noun say of it: "no attack", "the planned attack". */
    Reality noun(Token noun) {
        Reality found = polarity.isNothing(noun) ? Reality.NEGATED : Reality.ACTUAL;
        for (Token modifier : frames.frame(noun).modifiers()) {
            Reality said = grammar.adjective(modifier);
            if (said != null) {
                found = ClauseReality.stronger(found, said);
            }
        }
        return clauses.isClause(noun) ? ClauseReality.stronger(found, clauses.of(noun)) : found;
    }

    // nouns

    private Reality overNoun(Token noun, Token head, int steps) {
        if (noun.is("conj") || noun.is("nmod") && grammar.is(head, WordUse.THROUGH)) {
            return noun.is("conj") && FrameReader.isVerb(head) ? Reality.ACTUAL : whole(head, steps);
        }
        Reality sign = isObject(noun, head) ? overObject(head) : isPredicated(noun, head) ? predicate(head) : null;
        if (sign == null && (isAim(noun) || noun.is("compound"))) {
            sign = overNouns(head);
        }
        return sign == null ? Reality.ACTUAL : apply(sign, head, whole(head, steps));
    }

    private boolean isObject(Token noun, Token head) {
        return FrameReader.isVerb(head)
                && (noun.is("obj") || noun.is("nsubj:pass") || frames.frame(head).object().contains(noun));
    }

    /** "a truce is unlikely". */
    private boolean isPredicated(Token noun, Token head) {
        return noun.is("nsubj") && !FrameReader.isVerb(head) && frames.child(head, "cop") != null;
    }

    /** Behind a preposition that leads to what is hoped, feared or planned: "hope for talks", "shied away from sanctions". */
    private boolean isAim(Token noun) {
        return (noun.is("nmod") || noun.is("obl")) && frames.isBehind(noun, WordUse.AIM_PREPOSITIONS);
    }

    private @Nullable Reality overObject(Token verb) {
        for (Token particle : frames.frame(verb).particles()) {
            Reality found = grammar.support(verb, particle);
            if (found != null) {
                return found;
            }
        }
        Reality found = grammar.support(verb);
        return found == null ? overNouns(verb) : found;
    }

    private @Nullable Reality overNouns(Token head) {
        for (Token particle : frames.frame(head).particles()) {
            Reality found = grammar.overNoun(head, particle);
            if (found != null) {
                return found;
            }
        }
        if (grammar.is(head, WordUse.ATTEMPTS)) {
            return listed(head);
        }
        return grammar.overNoun(head);
    }

    private @Nullable Reality predicate(Token head) {
        if (grammar.is(head, WordUse.FALSE)) {
            return Reality.NEGATED;
        }
        Reality found = grammar.adjective(head);
        return found == null ? grammar.clause(head) : found;
    }

    // clauses

    private Reality overClause(Token below, Token head, int steps) {
        boolean complement = below.is("xcomp")
                || below.is("ccomp")
                || below.is("csubj")
                || below.relation().equals("acl")
                || below.is("advcl");
        if (!complement) {
            return isJoined(below) ? above(head, steps + 1) : Reality.ACTUAL;
        }
        if (asksWho(below) && !below.is("advcl")) {
            // who did it, or why, takes for granted that it was done
            return Reality.ACTUAL;
        }
        boolean purpose = below.is("advcl") || below.relation().equals("acl");
        Reality sign = purpose ? purpose(below, head) : listed(head);
        boolean reduced = below.relation().equals("acl") && !below.isBaseForm();
        boolean governs = grammar.clause(head) != null || grammar.is(head, WordUse.ATTEMPTS);
        if (isFalse(head)) {
            sign = Reality.NEGATED;
        } else if (below.is("ccomp") && grammar.attribution(head) != null && isFinite(below)) {
            sign = Reality.ACTUAL;
        } else if (reduced && !governs || below.is("ccomp") && !governs) {
            return grammar.is(head, WordUse.THROUGH) && !FrameReader.isVerb(head) ? report(head, steps) : sign;
        }
        return apply(sign, head, host(below, head, sign, steps));
    }

    /** What a governing word's own surroundings make of it, as far as the clause below shares in it. */
    private Reality host(Token below, Token head, Reality sign, int steps) {
        Reality above = above(head, steps + 1);
        boolean own = FrameReader.isVerb(head)
                ? !below.is("ccomp") && (!below.is("advcl") || grammar.clause(head) != null)
                : !below.is("csubj") || sign != Reality.ACTUAL;
        Reality said = FrameReader.isVerb(head) ? clauses.of(head) : noun(head);
        return own ? ClauseReality.stronger(said, above) : above;
    }

    /** A report of a deed is as true as what is said of the report: "reports that … proved wrong". */
    private Reality report(Token report, int steps) {
        Token verb = frames.sentence().headOf(report);
        boolean subject = verb != null && report.is("nsubj");
        boolean wrong = subject
                && (isFalse(verb)
                        || frames.children(verb).stream().anyMatch(child -> child.is("xcomp") && isFalse(child)));
        return wrong ? Reality.NEGATED : ClauseReality.stronger(noun(report), above(report, steps + 1));
    }

    /** "false", "not true". */
    private boolean isFalse(Token word) {
        return grammar.is(word, WordUse.FALSE)
                || grammar.is(word, WordUse.TRUE) && (polarity.isNegated(word) || polarity.isNothing(word));
    }

    private boolean isJoined(Token below) {
        return below.is("conj") && frames.child(below, "nsubj") == null;
    }

    private boolean asksWho(Token clause) {
        return frames.children(clause).stream().anyMatch(Token::isQuestionWord);
    }

    private boolean isFinite(Token verb) {
        return !verb.isBaseForm() || frames.child(verb, "aux") != null;
    }

    private Reality listed(Token head) {
        Reality found = grammar.clause(head);
        for (Token particle : frames.frame(head).particles()) {
            Reality with = grammar.clause(head, particle);
            found = with == null ? found : with;
        }
        if (grammar.is(head, WordUse.ATTEMPTS)) {
            // what somebody tried, and nothing says that they managed, did not come off
            boolean over = head.isPastTense() || head.isPastParticiple() || head.isNoun();
            return over ? Reality.NEGATED : Reality.HYPOTHETICAL;
        }
        boolean yet = frames.children(head).stream().anyMatch(child -> grammar.isWritten(child, WordUse.NOT_YET));
        if (found == Reality.HYPOTHETICAL && yet) {
            return Reality.NEGATED;
        }
        return found == null ? Reality.ACTUAL : found;
    }

    private Reality purpose(Token clause, Token head) {
        Token mark = frames.child(clause, "mark");
        if (mark == null) {
            return Reality.ACTUAL;
        }
        boolean kept = grammar.is(mark, WordUse.KEPT_FROM_MARKS) && grammar.is(head, WordUse.KEPT_FROM);
        if (kept || grammar.is(mark, WordUse.AVERTED_AIM_MARKS)) {
            return Reality.NEGATED;
        }
        if (!grammar.is(mark, WordUse.AIM_MARKS)) {
            return Reality.ACTUAL;
        }
        if (grammar.clause(head) != null || grammar.is(head, WordUse.ATTEMPTS)) {
            return listed(head);
        }
        if (grammar.is(clause, WordUse.DONE_BY_DOING)) {
            return Reality.ACTUAL;
        }
        boolean inOrderTo = frames.children(clause).stream()
                .anyMatch(child -> child.is("mark") && grammar.is(child, WordUse.INFINITIVE_MARKS));
        return inOrderTo && clause.is("advcl") ? Reality.HYPOTHETICAL : Reality.ACTUAL;
    }

    // signs

    private Reality apply(Reality sign, Token head, Reality host) {
        return switch (sign) {
            case ACTUAL -> host;
            case FUTURE -> ClauseReality.stronger(Reality.FUTURE, host);
            case HYPOTHETICAL -> ClauseReality.stronger(Reality.HYPOTHETICAL, host);
            case NEGATED -> averted(head, host);
        };
    }

    /** What fails to be prevented happens; what may be prevented may happen. */
    private Reality averted(Token head, Reality host) {
        return switch (host) {
            case ACTUAL, FUTURE -> Reality.NEGATED;
            case HYPOTHETICAL -> Reality.HYPOTHETICAL;
            case NEGATED ->
                grammar.is(head, WordUse.ATTEMPTS)
                        ? Reality.NEGATED
                        : grammar.is(head, WordUse.LEFT_OPEN) ? Reality.HYPOTHETICAL : Reality.ACTUAL;
        };
    }

    // what stands beside

    private Reality circumstance(Token below, Token head) {
        if (clauses.isClause(below) && below.is("advcl")) {
            Token mark = frames.child(below, "mark");
            boolean waits = mark != null && grammar.is(mark, WordUse.UNTIL_MARKS) && clauses.isAhead(head);
            return waits || polarity.isCondition(below) ? Reality.HYPOTHETICAL : Reality.ACTUAL;
        }
        if (!below.is("obl") && !below.is("nmod")) {
            return Reality.ACTUAL;
        }
        String preposition = preposition(below);
        Reality found = grammar.circumstance(preposition);
        if (found != null) {
            return found;
        }
        boolean waits = FrameReader.isVerb(head) && clauses.isAhead(head);
        if (waits && grammar.in(WordUse.UNTIL_MARKS, preposition)) {
            return Reality.HYPOTHETICAL;
        }
        return waits && grammar.in(WordUse.WHILE, preposition) ? clauses.of(head) : Reality.ACTUAL;
    }

    /** All words of the preposition before a noun, in lower case: "in case of". */
    private String preposition(Token noun) {
        Token first = frames.child(noun, "case");
        if (first == null) {
            return "";
        }
        List<Token> words = new ArrayList<>(List.of(first));
        frames.children(first).stream().filter(child -> child.is("fixed")).forEach(words::add);
        return words.stream().map(word -> FrameReader.lower(word.text())).collect(Collectors.joining(" "));
    }
}
