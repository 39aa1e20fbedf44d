package org.dateline.coreference.join;

import java.util.Set;
import org.dateline.model.annotation.Sentence;
import org.dateline.model.annotation.Token;
import org.dateline.model.event.Claim;
import org.dateline.model.event.Count;
import org.dateline.model.event.When;

/**
 * Distinguishes the total of a war, a campaign or a period ("607 have been killed since October", "30,000 died in the uprising") from
 * the toll of one deed.
 */
public final class Totals {

    private static final Set<Count.Kind> HARM = Set.of(
            Count.Kind.KILLED,
            Count.Kind.INJURED,
            Count.Kind.ARRESTED,
            Count.Kind.ABDUCTED,
            Count.Kind.DISPLACED,
            Count.Kind.MISSING);

    private final CoreferenceCues cues;

    public Totals(CoreferenceCues cues) {
        this.cues = cues;
    }

    /** Whether a claim gives a total: it has a number of people harmed, and its words span more than a deed. */
    public boolean isTotal(Claim claim, Sentence sentence) {
        if (claim.counts().stream().noneMatch(count -> HARM.contains(count.kind()))) {
            return false;
        }
        Token trigger = sentence.token(claim.trigger());
        When when = claim.when();
        boolean own = Agreement.isDated(when);
        boolean day = own && when.precision().compareTo(When.Precision.DAYS) <= 0;
        boolean since = own && when.precision() == When.Precision.OPEN && when.latest() == null
                || !day && isSince(sentence, trigger);
        boolean longSpan = own && when.precision().compareTo(When.Precision.WEEK) > 0;
        return since
                || longSpan && isPerfect(sentence, trigger)
                || !day && (isOfWar(sentence, trigger) || isSummed(sentence, trigger));
    }

    /** "since the start of the offensive". */
    private boolean isSince(Sentence sentence, Token trigger) {
        return sentence.dependents(trigger, "obl").stream()
                .map(phrase -> sentence.dependent(phrase, "case"))
                .anyMatch(preposition ->
                        preposition != null && cues.isExactly(CoreferenceCue.SINCE, preposition.lemma()));
    }

    private boolean isPerfect(Sentence sentence, Token trigger) {
        return sentence.dependents(trigger, "aux").stream()
                .anyMatch(helper -> cues.isExactly(CoreferenceCue.PERFECT, helper.lemma()) && !helper.isPastTense());
    }

    /** "in the war", "during the uprising", "in years of conflict". */
    private boolean isOfWar(Sentence sentence, Token trigger) {
        for (Token phrase : sentence.dependents(trigger, "obl")) {
            Token preposition = sentence.dependent(phrase, "case");
            boolean within = preposition != null && cues.is(CoreferenceCue.WITHIN, preposition.text());
            if (within
                    && (isWar(phrase)
                            || sentence.dependents(phrase, "nmod").stream().anyMatch(this::isWar))) {
                return true;
            }
        }
        return false;
    }

    private boolean isWar(Token noun) {
        return cues.is(CoreferenceCue.WAR, noun.lemma());
    }

    /** "so far", "to date", "in total", "a total of". */
    private boolean isSummed(Sentence sentence, Token trigger) {
        for (Token token : sentence.tokens()) {
            boolean near = sentence.dominates(trigger, token) && token.index() != trigger.index();
            if (near && cues.is(CoreferenceCue.TOTAL, token.text())) {
                return true;
            }
        }
        return false;
    }
}
