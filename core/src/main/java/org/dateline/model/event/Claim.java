package org.dateline.model.event;

import java.util.ArrayList;
import java.util.List;
import org.dateline.model.annotation.Token;
import org.dateline.model.report.Span;
import org.jspecify.annotations.Nullable;

/**
 * A mention of an event in a report: what {@code code} finds and {@code who}, {@code when} and {@code where} fill.
 *
 * @param sentence index of the sentence
 * @param trigger index of the trigger token in that sentence
 * @param triggerSpan the trigger's words in the stored text
 * @param code what kind of event
 * @param actors who did it
 * @param recipients whom it was done to
 * @param when on which days
 * @param where at which place, or null
 * @param journey from where to where what moves goes, and who receives it
 * @param counts numbers reported of it
 * @param stance whether it happened, and who says so
 * @param why the rule that fired
 * @param governor index in the list of the report's claims of the claim that governs this one ("ordered to …",
 *     "in a raid that killed …"), or -1
 * @param echoes indices of further tokens of the sentence that mention the same event ("a raid that *killed* …")
 */
public record Claim(
        int sentence,
        int trigger,
        Span triggerSpan,
        EventCode code,
        List<Actor> actors,
        List<Actor> recipients,
        When when,
        @Nullable Place where,
        Journey journey,
        List<Count> counts,
        Stance stance,
        Why why,
        int governor,
        List<Integer> echoes) {

    /** Under this score a claim is a noun with nothing but itself: it points at an event and makes none of its own. */
    private static final double BARE = 0.3;

    /** Copies the lists. */
    public Claim {
        actors = List.copyOf(actors);
        recipients = List.copyOf(recipients);
        counts = List.copyOf(counts);
        echoes = List.copyOf(echoes);
    }

    /** A claim known by its trigger alone. */
    public Claim(
            int sentence,
            int trigger,
            Span triggerSpan,
            EventCode code,
            List<Actor> actors,
            List<Actor> recipients,
            When when,
            @Nullable Place where,
            List<Count> counts,
            Stance stance,
            Why why,
            int governor) {
        this(
                sentence,
                trigger,
                triggerSpan,
                code,
                actors,
                recipients,
                when,
                where,
                Journey.NONE,
                counts,
                stance,
                why,
                governor,
                List.of());
    }

    /** Whether only the noun itself ("the attack") mentions the event. */
    public boolean isBare() {
        return why.score() < BARE;
    }

    /** The same claim with its actors, recipients and speakers resolved. */
    public Claim who(List<Actor> newActors, List<Actor> newRecipients, Stance newStance) {
        return new Claim(
                sentence,
                trigger,
                triggerSpan,
                code,
                newActors,
                newRecipients,
                when,
                where,
                journey,
                counts,
                newStance,
                why,
                governor,
                echoes);
    }

    /** The same claim with its days, and the stance that follows from them. */
    public Claim when(When days, Stance newStance) {
        return new Claim(
                sentence,
                trigger,
                triggerSpan,
                code,
                actors,
                recipients,
                days,
                where,
                journey,
                counts,
                newStance,
                why,
                governor,
                echoes);
    }

    /** The same claim with its place. */
    public Claim where(@Nullable Place place) {
        return new Claim(
                sentence,
                trigger,
                triggerSpan,
                code,
                actors,
                recipients,
                when,
                place,
                journey,
                counts,
                stance,
                why,
                governor,
                echoes);
    }

    /** The same claim with its journey. */
    public Claim journey(Journey ways) {
        return new Claim(
                sentence,
                trigger,
                triggerSpan,
                code,
                actors,
                recipients,
                when,
                where,
                ways,
                counts,
                stance,
                why,
                governor,
                echoes);
    }

    /** The same claim with another token of its sentence as trigger. */
    public Claim trigger(Token token) {
        return new Claim(
                sentence,
                token.index(),
                token.span(),
                code,
                actors,
                recipients,
                when,
                where,
                journey,
                counts,
                stance,
                why,
                governor,
                echoes);
    }

    /** The same claim with other numbers. */
    public Claim counts(List<Count> numbers) {
        return new Claim(
                sentence,
                trigger,
                triggerSpan,
                code,
                actors,
                recipients,
                when,
                where,
                journey,
                numbers,
                stance,
                why,
                governor,
                echoes);
    }

    /** The same claim with more said of why it is as it is. */
    public Claim noted(List<String> lines) {
        if (lines.isEmpty()) {
            return this;
        }
        List<String> trace = new ArrayList<>(why.trace());
        trace.addAll(lines);
        return new Claim(
                sentence,
                trigger,
                triggerSpan,
                code,
                actors,
                recipients,
                when,
                where,
                journey,
                counts,
                stance,
                why.trace(trace),
                governor,
                echoes);
    }
}
