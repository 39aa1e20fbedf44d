package org.dateline.code.stance;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dateline.code.grammar.Grammar;
import org.dateline.code.grammar.WordUse;
import org.dateline.code.tree.FrameReader;
import org.dateline.model.annotation.Token;
import org.dateline.model.event.Attribution;
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
    private final Falsity falsity;

    Chain(FrameReader frames, ClauseReality clauses) {
        this.frames = frames;
        this.grammar = frames.grammar();
        this.polarity = new Polarity(frames);
        this.clauses = clauses;
        this.falsity = new Falsity(frames);
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
        Reality governed = clauses.isClause(below) ? overClause(below, head, steps) : overNoun(below, head, steps);
        return ClauseReality.stronger(around, governed);
    }

    /** What a word is, with all that is above it. */
    private Reality whole(Token word, int steps) {
        Reality own = FrameReader.isVerb(word) ? clauses.of(word) : noun(word);
        return ClauseReality.stronger(own, above(word, steps + 1));
    }

    /** What the words that hang from a noun say of it: "no attack", "the planned attack", "it was not an attack". */
    Reality noun(Token noun) {
        boolean nothing = polarity.isNothing(noun) && !frames.isBehind(noun, WordUse.BEHIND);
        Reality found = nothing ? Reality.NEGATED : Reality.ACTUAL;
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
        Reality sign = sign(noun, head);
        if (sign != null) {
            return apply(sign, head, whole(head, steps));
        }
        boolean passes =
                noun.is("conj") && !FrameReader.isVerb(head) || noun.is("nmod") && grammar.is(head, WordUse.THROUGH);
        return passes ? whole(head, steps) : Reality.ACTUAL;
    }

    private @Nullable Reality sign(Token noun, Token head) {
        if (isObject(noun, head)) {
            return isDated(noun, head) ? Reality.FUTURE : overObject(head);
        }
        if (noun.is("nsubj")) {
            return predicate(head);
        }
        boolean aim = (noun.is("nmod") || noun.is("obl")) && frames.isBehind(noun, WordUse.AIM_PREPOSITIONS);
        if (aim) {
            Reality behind = grammar.overNoun(head, preposition(noun));
            return behind != null ? behind : grammar.is(head, WordUse.ATTEMPTS) ? listed(head) : overNouns(head);
        }
        return noun.is("compound") ? grammar.is(head, WordUse.ATTEMPTS) ? listed(head) : overNouns(head) : null;
    }

    /** "announced the release for Sunday", "the march is set for Friday". */
    private boolean isDated(Token noun, Token verb) {
        return grammar.is(verb, WordUse.SETS_DATES) && (isForTime(verb) || isForTime(noun));
    }

    private boolean isForTime(Token word) {
        return frames.children(word).stream()
                .anyMatch(child -> (child.is("obl") || child.is("nmod"))
                        && frames.isBehind(child, WordUse.DATE_PREPOSITIONS)
                        && grammar.is(child, WordUse.TIME_WORDS));
    }

    private boolean isObject(Token noun, Token head) {
        return FrameReader.isVerb(head)
                && (noun.is("obj")
                        || noun.is("nsubj:pass")
                        || frames.frame(head).object().contains(noun));
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
            Reality found = grammar.overNoun(head, FrameReader.lower(particle.lemma()));
            if (found != null) {
                return found;
            }
        }
        return grammar.overNoun(head);
    }

    /** "a truce is unlikely", "seems likely". */
    private @Nullable Reality predicate(Token head) {
        if (FrameReader.isVerb(head)) {
            for (Token child : frames.children(head)) {
                if (child.is("xcomp") && !FrameReader.isVerb(child)) {
                    return predicate(child);
                }
            }
            return null;
        }
        if (falsity.isFalse(head)) {
            return Reality.NEGATED;
        }
        Reality found = grammar.adjective(head);
        return found == null && !head.isNoun() ? grammar.clause(head) : found;
    }

    // clauses

    private Reality overClause(Token below, Token head, int steps) {
        boolean that = below.is("acl") && isThat(below);
        boolean complement = below.is("xcomp")
                || below.is("ccomp")
                || below.is("csubj")
                || below.relation().equals("acl")
                || below.is("advcl")
                || that;
        if (!complement) {
            return isJoined(below) ? above(head, steps + 1) : Reality.ACTUAL;
        }
        if (asksWho(below) && !below.is("advcl")) {
            // who did it, or why, takes for granted that it was done
            return Reality.ACTUAL;
        }
        boolean aim = isAim(below);
        if (falsity.isFalse(head) && !aim) {
            return falsity.isSaid(head) ? Reality.ACTUAL : Reality.NEGATED;
        }
        boolean said = below.is("ccomp") && grammar.attribution(head) != null && isFinite(below);
        if (said) {
            return Reality.ACTUAL;
        }
        if (that) {
            return thatClause(head, steps);
        }
        Token verb = frames.sentence().headOf(head);
        boolean isBent = governing(head) != null || grammar.is(head, WordUse.ATTEMPTS);
        if (aim && below.is("acl") && !isBent && verb != null && isObject(head, verb) && rules(verb)) {
            // "stopped hundreds from marching"
            return apply(purpose(below, verb), verb, whole(verb, steps));
        }
        boolean reduced = below.relation().equals("acl") && !below.isBaseForm();
        boolean purpose = below.is("advcl") || below.relation().equals("acl");
        Reality sign = purpose ? purpose(below, head) : listed(head);
        return (reduced || below.is("ccomp")) && !rules(head) ? sign : apply(sign, head, host(below, head, steps));
    }

    /** Whether a word says anything of the reality of the clauses below it. */
    private boolean rules(Token head) {
        return governing(head) != null || grammar.is(head, WordUse.ATTEMPTS) || grammar.is(head, WordUse.KEPT_FROM);
    }

    /** What a governing word's own surroundings make of it, as far as the clause below shares in it. */
    private Reality host(Token below, Token head, int steps) {
        Reality above = above(head, steps + 1);
        if (FrameReader.isVerb(head)) {
            boolean shares = !below.is("ccomp")
                    && (!below.is("advcl") || (isAim(below) || isGerundObject(below, head)) && rules(head));
            return shares ? ClauseReality.stronger(clauses.of(head), above) : above;
        }
        Reality own = isHad(head) ? ClauseReality.stronger(Reality.HYPOTHETICAL, noun(head)) : noun(head);
        return below.is("csubj") && governing(head) == null ? above : ClauseReality.stronger(own, above);
    }

    /** "had orders to shoot": who has an order or a plan need not carry it out. */
    private boolean isHad(Token noun) {
        Token verb = frames.sentence().headOf(noun);
        return verb != null
                && noun.is("obj")
                && grammar.in(WordUse.CAUSATIVES, verb.lemma())
                && governing(noun) != null;
    }

    /** What a noun makes of a clause with "that": "fears that", "reports that … proved wrong", "no evidence that". */
    private Reality thatClause(Token noun, int steps) {
        Token verb = frames.sentence().headOf(noun);
        if (verb != null && noun.is("nsubj") && predicate(verb) == Reality.NEGATED) {
            return falsity.isSaid(verb) ? Reality.ACTUAL : Reality.NEGATED;
        }
        if (verb != null && grammar.attribution(verb) == Attribution.Kind.DENIES) {
            return Reality.ACTUAL;
        }
        if (polarity.isNothing(noun)) {
            return grammar.is(noun, WordUse.SURE_IF_DENIED) ? Reality.ACTUAL : Reality.HYPOTHETICAL;
        }
        Reality own = noun(noun);
        Reality sign = governing(noun);
        return sign == null ? own : ClauseReality.stronger(own, apply(sign, noun, above(noun, steps + 1)));
    }

    private boolean isThat(Token clause) {
        Token mark = frames.child(clause, "mark");
        return mark != null && !grammar.is(mark, WordUse.AIM_MARKS) && isFinite(clause);
    }

    private boolean isJoined(Token below) {
        return below.is("conj") && frames.child(below, "nsubj") == null;
    }

    private boolean asksWho(Token clause) {
        return frames.children(clause).stream().anyMatch(child -> child.isQuestionWord() && !child.is("mark"));
    }

    private boolean isFinite(Token verb) {
        return !verb.isBaseForm() || frames.child(verb, "aux") != null;
    }

    private @Nullable Reality governing(Token head) {
        if (grammar.is(head, WordUse.EVALUATES) && head.universal().equals("ADJ")) {
            return null;
        }
        for (Token particle : frames.frame(head).particles()) {
            Reality with = grammar.clause(head, particle);
            if (with != null) {
                return with;
            }
        }
        return grammar.clause(head);
    }

    private Reality listed(Token head) {
        Reality found = governing(head);
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

    private boolean isAim(Token clause) {
        return frames.children(clause).stream()
                .anyMatch(child -> child.is("mark") && grammar.is(child, WordUse.AIM_MARKS));
    }

    /** "ruled out storming the ship", which parsers may take for a clause beside the verb. */
    private boolean isGerundObject(Token clause, Token verb) {
        boolean bare = frames.child(clause, "mark") == null && frames.child(clause, "nsubj") == null;
        int between = clause.index()
                - verb.index()
                - 1
                - frames.frame(verb).particles().size();
        return clause.is("advcl") && FrameReader.isVerb(verb) && bare && between == 0;
    }

    private Reality purpose(Token clause, Token head) {
        Token mark = frames.child(clause, "mark");
        if (mark == null) {
            return isGerundObject(clause, head) ? listed(head) : Reality.ACTUAL;
        }
        if (grammar.attribution(head) == Attribution.Kind.ACCUSES && !mark.isInfinitiveMark()) {
            // "suspected of killing"
            return Reality.ACTUAL;
        }
        boolean kept = grammar.is(mark, WordUse.KEPT_FROM_MARKS) && grammar.is(head, WordUse.KEPT_FROM);
        if (kept || grammar.is(mark, WordUse.AVERTED_AIM_MARKS)) {
            return Reality.NEGATED;
        }
        if (!isAim(clause)) {
            return Reality.ACTUAL;
        }
        if (governing(head) != null || grammar.is(head, WordUse.ATTEMPTS)) {
            return listed(head);
        }
        boolean purpose = clause.is("advcl")
                && clause.isBaseForm()
                && !grammar.is(clause, WordUse.DONE_BY_DOING)
                && frames.children(clause).stream().anyMatch(Token::isInfinitiveMark);
        return purpose ? Reality.HYPOTHETICAL : Reality.ACTUAL;
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
            case ACTUAL -> Reality.NEGATED;
            case FUTURE, HYPOTHETICAL -> Reality.HYPOTHETICAL;
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
        boolean waits = clauses.isAhead(head);
        if (waits && grammar.in(WordUse.UNTIL_MARKS, preposition)) {
            return Reality.HYPOTHETICAL;
        }
        return waits && grammar.in(WordUse.WHILE, preposition) ? clauses.of(head) : Reality.ACTUAL;
    }

    /** All words of the preposition before a noun, in lower case: "in case of". */
    private String preposition(Token noun) {
        return frames.children(noun).stream()
                .filter(child -> child.is("case") && child.index() < noun.index())
                .flatMap(first -> Stream.concat(
                        Stream.of(first), frames.children(first).stream().filter(child -> child.is("fixed"))))
                .map(word -> FrameReader.lower(word.text()))
                .collect(Collectors.joining(" "));
    }
}
