package org.dateline.code.count;

import java.util.ArrayList;
import java.util.List;
import org.dateline.code.count.CountedPhrases.Counted;
import org.dateline.model.annotation.Sentence;
import org.dateline.model.annotation.Token;
import org.dateline.model.event.Count.Kind;
import org.dateline.model.report.StoredText;
import org.jspecify.annotations.Nullable;

/** Reads tolls: "the death toll rose to 45", "a toll of 45", "the number of people killed in the raid has climbed to 27". */
final class Tolls {

    private final CountCues cues;
    private final CountedPhrases phrases;

    Tolls(CountCues cues, CountedPhrases phrases) {
        this.cues = cues;
        this.phrases = phrases;
    }

    /**
     * What a toll says.
     *
     * @param kind of whom it is the toll
     * @param cue the word that says so: the toll itself, or the verb in "the number of people killed"
     * @param counted its number
     */
    record Toll(Kind kind, Token cue, Counted counted) {}

    /**
     * Whose number a noun gives.
     *
     * @param kind what is counted
     * @param cue the word that says so
     */
    private record Whose(Kind kind, Token cue) {}

    /** The toll at a noun; null when the noun is none, or has no number. */
    @Nullable
    Toll at(Sentence sentence, StoredText text, Token noun) {
        Whose whose = whose(sentence, noun);
        if (whose == null || isRunningTotal(sentence, noun)) {
            return null;
        }
        for (Token place : places(sentence, noun)) {
            Counted counted = fits(sentence, place) && place.index() != noun.index()
                    ? phrases.single(sentence, text, place)
                    : null;
            if (counted != null && isNumber(sentence, counted)) {
                return new Toll(whose.kind(), whose.cue(), changed(sentence, noun, counted));
            }
        }
        return null;
    }

    /** "killed 53, bringing the toll since January to 1,240": the sum of this event and others. */
    private boolean isRunningTotal(Sentence sentence, Token noun) {
        Token verb = noun.is("obj") ? sentence.headOf(noun) : null;
        return verb != null && verb.is("advcl") && cues.is(verb, CueUse.SUMMING);
    }

    private @Nullable Whose whose(Sentence sentence, Token noun) {
        if (cues.is(noun, CueUse.FIGURES)) {
            for (Token clause : sentence.dependents(noun, "acl")) {
                Kind kind = ofClause(clause);
                if (kind != null) {
                    return new Whose(kind, clause);
                }
            }
            for (Token part : sentence.dependents(noun, "nmod")) {
                Whose whose = ofPart(sentence, noun, part);
                if (whose != null) {
                    return whose;
                }
            }
        }
        Kind kind = cues.kind(CueRole.TOLLS, noun);
        if (kind == null) {
            return null;
        }
        for (Token part : sentence.dependents(noun)) {
            boolean injuries = part.index() < noun.index() && cues.kind(CueRole.NOUNS, part) == Kind.INJURED;
            kind = injuries ? Kind.INJURED : kind;
        }
        return new Whose(kind, noun);
    }

    /** "of the dead", "of deaths", "of people killed in the raid", "of those who died". */
    private @Nullable Whose ofPart(Sentence sentence, Token noun, Token part) {
        if (!cues.isFirstBehind(sentence, part, CueUse.FIGURES_OF)) {
            return null;
        }
        for (Token clause : sentence.dependents(part, "acl")) {
            Kind kind = ofClause(clause);
            if (kind != null) {
                return new Whose(kind, clause);
            }
        }
        Kind state = cues.kind(CueRole.STATES, part);
        Kind kind = state != null ? state : part.universal().equals("NOUN") ? cues.kind(CueRole.NOUNS, part) : null;
        return kind == null ? null : new Whose(kind, noun);
    }

    private @Nullable Kind ofClause(Token verb) {
        Kind suffered = verb.isPastParticiple() ? null : cues.kind(CueRole.SUFFERS, verb);
        return suffered != null ? suffered : verb.isPastParticiple() ? cues.kind(CueRole.AFFECTS, verb) : null;
    }

    /** What a verb of passing adds ("has passed 100": more than that), and "up" as part of a verb: "revised up to 45". */
    private Counted changed(Sentence sentence, Token noun, Counted counted) {
        Quantity quantity = counted.quantity();
        Token verb = sentence.headOf(noun);
        Long best = quantity.best();
        Long high = quantity.high();
        boolean passing = verb != null && noun.is("nsubj") && cues.is(verb, CueUse.EXCEEDING);
        if (passing && best != null) {
            return counted.with(new Quantity(best + 1, null, null, quantity.from(), quantity.to()));
        }
        boolean up = cues.isWritten(sentence.token(quantity.from()), CueUse.RAISED);
        return up && high != null
                ? counted.with(new Quantity(high, high, high, quantity.from(), quantity.to()))
                : counted;
    }

    private boolean fits(Sentence sentence, Token place) {
        String last = "";
        for (Token before : sentence.dependents(place, "case")) {
            List<Token> fixed = sentence.dependents(before, "fixed");
            last = before.index() > place.index()
                    ? last
                    : fixed.isEmpty()
                            ? before.lemma()
                            : fixed.get(fixed.size() - 1).lemma();
        }
        return last.isEmpty() || cues.in(CueUse.TOLL_BEHIND, last);
    }

    /** The words that may bear the number: of the noun, and of the verb whose subject it is. */
    private static List<Token> places(Sentence sentence, Token noun) {
        List<Token> places = new ArrayList<>(sentence.dependents(noun, "nmod"));
        places.addAll(sentence.dependents(noun, "nummod"));
        Token verb = sentence.headOf(noun);
        if (verb != null) {
            places.addAll(sentence.dependents(verb, "obj"));
            places.addAll(sentence.dependents(verb, "obl"));
            places.addAll(sentence.dependents(verb, "xcomp"));
            if (noun.is("nsubj") && !verb.universal().equals("VERB")) {
                places.add(verb);
            }
        }
        return places;
    }

    private static boolean isNumber(Sentence sentence, Counted counted) {
        return counted.quantity().best() == null
                || sentence.token(counted.quantity().to() - 1).universal().equals("NUM");
    }
}
