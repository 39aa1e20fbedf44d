package org.dateline.code.count;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.dateline.code.count.CountedPhrases.Counted;
import org.dateline.model.Count.Kind;
import org.dateline.model.Sentence;
import org.dateline.model.StoredText;
import org.dateline.model.Token;
import org.jspecify.annotations.Nullable;

/** Reads tolls: "the death toll rose to 45", "a toll of 45". */
final class Tolls {

    private static final Set<String> BEFORE_THE_NUMBER = Set.of("", "to", "at", "of", "past", "above");

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
     * @param counted its number
     */
    record Toll(Kind kind, Counted counted) {}

    /** The toll at a noun; null when the noun is none, or has no number. */
    @Nullable
    Toll at(Sentence sentence, StoredText text, Token noun) {
        Kind kind = cues.kind("tolls", noun);
        if (kind == null) {
            return null;
        }
        for (Token part : sentence.dependents(noun)) {
            boolean injuries = part.index() < noun.index() && cues.kind("nouns", part) == Kind.INJURED;
            kind = injuries ? Kind.INJURED : kind;
        }
        for (Token place : places(sentence, noun)) {
            Token preposition = sentence.dependent(place, "case");
            boolean fits = BEFORE_THE_NUMBER.contains(preposition == null ? "" : preposition.lemma());
            Counted counted = fits && place.index() != noun.index() ? phrases.single(sentence, text, place) : null;
            if (counted != null && isNumber(sentence, counted)) {
                return new Toll(kind, counted);
            }
        }
        return null;
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
