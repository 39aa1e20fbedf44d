package org.dateline.when;

import java.time.LocalDate;
import java.util.Set;
import org.dateline.model.annotation.Annotated;
import org.dateline.model.annotation.Sentence;
import org.dateline.model.annotation.Token;
import org.dateline.model.event.Claim;
import org.dateline.model.event.When;
import org.dateline.when.pattern.TimeWords;
import org.jspecify.annotations.Nullable;

/**
 * What is told to have happened since an event that the report dates lies between that day and publication: "since the attack, 38,000 people
 * have been killed", "since the campaign began", "since then".
 */
final class SinceKnown {

    /** So many sentences back "since then" may point. */
    private static final int REACH = 2;

    private final Annotated annotated;
    private final AnaphoricDays known;
    private final Set<String> since;
    private final Set<String> then;

    /**
     * @param annotated the report
     * @param known the days of what it names
     */
    SinceKnown(TimeWords words, Annotated annotated, AnaphoricDays known) {
        this.annotated = annotated;
        this.known = known;
        this.since = words.list("news", "starting");
        this.then = words.list("news", "pointingBack");
    }

    /** The days of a claim without any, or null when it does not say since when, or the report does not date that. */
    @Nullable
    When of(Claim claim, @Nullable LocalDate published) {
        if (published == null || !AnaphoricDays.isUndated(claim)) {
            return null;
        }
        Sentence sentence = annotated.sentences().get(claim.sentence());
        Token trigger = sentence.token(claim.trigger());
        for (Token word : sentence.tokens()) {
            if (!since.contains(TimeAttachment.lower(word))) {
                continue;
            }
            When start = start(sentence, trigger, word);
            LocalDate from = start == null ? null : start.earliest();
            if (from != null && from.isBefore(published)) {
                return new When(from, published, When.Precision.OPEN, When.Basis.INFERRED, null, null);
            }
        }
        return null;
    }

    private @Nullable When start(Sentence sentence, Token trigger, Token word) {
        Token head = sentence.headOf(word);
        if (head == null || !sentence.dominates(trigger, word)) {
            return null;
        }
        boolean joins = word.is("case") || word.is("mark");
        if (!joins || then.contains(TimeAttachment.lower(head))) {
            return known.lastStated(word.span().start(), sentence.index() - REACH);
        }
        Token noun = word.is("case") ? head : sentence.dependent(head, "nsubj");
        if (noun == null) {
            return null;
        }
        When named = known.last(TimeAttachment.lower(noun), word.span().start());
        Token whole = sentence.dependent(noun, "nmod");
        return named != null || whole == null
                ? named
                : known.last(TimeAttachment.lower(whole), word.span().start());
    }
}
