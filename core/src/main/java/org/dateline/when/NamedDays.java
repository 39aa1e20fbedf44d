package org.dateline.when;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.dateline.model.Annotated;
import org.dateline.model.Claim;
import org.dateline.model.Sentence;
import org.dateline.model.Stance;
import org.dateline.model.Token;
import org.dateline.model.When;
import org.jspecify.annotations.Nullable;

/**
 * An event that a report names by one noun and dates somewhere has that day wherever the noun points at it again: "the attack of
 * 7 October ... Ten people were killed in the attack." Only when all days told with the noun can be one.
 */
final class NamedDays {

    private static final Set<String> POINTING = Set.of("the", "that", "this", "those", "these");
    private static final Set<String> INSIDE = Set.of("in", "during", "by");

    private final Annotated annotated;
    private final Map<String, Interval> days = new HashMap<>();

    /**
     * @param annotated the report
     * @param claims its claims, dated as far as their own sentences tell
     */
    NamedDays(Annotated annotated, List<Claim> claims) {
        this.annotated = annotated;
        for (Claim claim : claims) {
            if (OneDay.isTold(claim.when()) && !Over.isToCome(claim)) {
                for (Token noun : nouns(claim)) {
                    days.merge(Owners.lower(noun), interval(claim.when()), OneDay::common);
                }
            }
        }
    }

    private List<Token> nouns(Claim claim) {
        Sentence sentence = annotated.sentences().get(claim.sentence());
        List<Token> nouns = new ArrayList<>();
        nouns.add(sentence.token(claim.trigger()));
        claim.echoes().forEach(echo -> nouns.add(sentence.token(echo)));
        nouns.removeIf(token -> !Owners.isNoun(token));
        return nouns;
    }

    private static Interval interval(When when) {
        LocalDate from = when.earliest();
        LocalDate to = when.latest();
        return from == null || to == null ? Interval.UNKNOWN : Interval.of(from, to, when.precision(), When.Basis.INFERRED);
    }

    /** The days of an undated claim by the noun that it is told with, or inside which it happened; null when none tells them. */
    @Nullable
    When of(Claim claim) {
        boolean undated = claim.when().basis() == When.Basis.PUBLICATION && claim.when().earliest() == null;
        if (!undated || claim.stance().reality() != Stance.Reality.ACTUAL) {
            return null;
        }
        Sentence sentence = annotated.sentences().get(claim.sentence());
        for (Token noun : pointing(sentence, claim)) {
            Interval told = days.get(Owners.lower(noun));
            if (told != null && !told.isUnknown()) {
                return new When(told.earliest(), told.latest(), told.precision(), told.basis(), null, null);
            }
        }
        return null;
    }

    private List<Token> pointing(Sentence sentence, Claim claim) {
        List<Token> pointing = new ArrayList<>(nouns(claim));
        for (Token part : sentence.dependents(sentence.token(claim.trigger()), "obl")) {
            Token preposition = sentence.dependent(part, "case");
            if (preposition != null && INSIDE.contains(Owners.lower(preposition))) {
                pointing.add(part);
            }
        }
        pointing.removeIf(noun -> !isPointing(sentence, noun));
        return pointing;
    }

    /** Whether a noun takes up what is known: "the attack", "that attack", not "an attack", "their attack", "the other attack". */
    private static boolean isPointing(Sentence sentence, Token noun) {
        boolean definite = sentence.dependents(noun, "det").stream()
                .anyMatch(word -> POINTING.contains(word.text().toLowerCase(Locale.ROOT)));
        boolean other = sentence.dependents(noun).stream()
                .anyMatch(word -> word.is("amod") || word.is("compound") || word.is("nummod") || word.is("nmod"));
        return definite && !other;
    }
}
