package org.dateline.when;

import java.time.LocalDate;
import org.dateline.model.annotation.Sentence;
import org.dateline.model.event.Claim;
import org.dateline.model.event.Stance;
import org.dateline.model.event.When;
import org.dateline.model.report.StoredText;
import org.dateline.when.expression.TimeExpression;
import org.dateline.when.expression.TimeExpressions;
import org.dateline.when.expression.Viewpoint;
import org.dateline.when.pattern.Tense;
import org.jspecify.annotations.Nullable;

/** Keeps the days of what is over from lying after its report: "the 7 October attack" is the last one before publication. */
final class PublicationLimit {

    private final TimeExpressions expressions;

    PublicationLimit(TimeExpressions expressions) {
        this.expressions = expressions;
    }

    /** Whether a claim is of what has not happened yet, if it ever does. */
    static boolean isToCome(Claim claim) {
        Stance.Reality reality = claim.stance().reality();
        return reality == Stance.Reality.FUTURE || reality == Stance.Reality.HYPOTHETICAL;
    }

    /**
     * The days of a claim by the time that governs it.
     *
     * @param claim the claim
     * @param sentence its sentence
     * @param time the time
     * @param text the stored text
     * @param view from where its times are seen
     * @return its days; null when it is over and they lie after publication even as the last such days
     */
    @Nullable
    When days(Claim claim, Sentence sentence, TimeExpression time, StoredText text, Viewpoint view) {
        LocalDate published = view.published();
        if (published == null || isToCome(claim) || !isAfter(time.when(), published)) {
            return time.when();
        }
        if (!begins(time.when(), published)) {
            // "Postponed until Monday" tells how long, and not when it was postponed.
            return time.when().earliest() == null ? null : cut(time.when(), published);
        }
        boolean verb = sentence.token(claim.trigger()).universal().equals("VERB");
        if (verb && expressions.tenses().at(sentence, claim.trigger()) == Tense.FUTURE) {
            return null;
        }
        for (TimeExpression over : expressions.findOver(sentence, text, view)) {
            if (over.from() == time.from() && over.isResolved() && !begins(over.when(), published)) {
                return cut(over.when(), published);
            }
        }
        return null;
    }

    private static boolean isAfter(When when, LocalDate published) {
        LocalDate latest = when.latest();
        return latest != null && latest.isAfter(published) || begins(when, published);
    }

    private static boolean begins(When when, LocalDate published) {
        LocalDate earliest = when.earliest();
        return earliest != null && earliest.isAfter(published);
    }

    private static When cut(When when, LocalDate published) {
        LocalDate latest = when.latest();
        return latest == null || !latest.isAfter(published)
                ? when
                : new When(when.earliest(), published, when.precision(), when.basis(), when.text(), when.span());
    }
}
