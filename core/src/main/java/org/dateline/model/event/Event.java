package org.dateline.model.event;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What happened: one record, however often it is mentioned.
 *
 * @param id derived from content
 * @param code what kind of event; its mode is the gravest of them
 * @param modes all modes that mentions of the event have, the gravest first; empty when the code has no mode
 * @param quad PLOVER's quad class, 1 to 4
 * @param intensity PLOVER's score, or null where the type has none
 * @param actors who did it
 * @param recipients whom it was done to
 * @param when on which days
 * @param where at which place, or null
 * @param journey from where to where what moves goes, and who receives it
 * @param counts numbers reported of it
 * @param toll whether it is the total of a war, a campaign or a period and no single event
 * @param stance whether it happened, and who says so
 * @param evidence every mention of it, never empty
 * @param why the rule that fired for the first evidence
 * @param confidence how likely the record is right as a whole, and no second one of its event, 0 to 1
 */
public record Event(
        String id,
        EventCode code,
        List<String> modes,
        int quad,
        @Nullable Double intensity,
        List<Actor> actors,
        List<Actor> recipients,
        When when,
        @Nullable Place where,
        Journey journey,
        List<Count> counts,
        boolean toll,
        Stance stance,
        List<Evidence> evidence,
        Why why,
        double confidence) {

    /**
     * Copies the lists.
     *
     * @throws IllegalArgumentException without evidence, or when the code's mode is not the first of the modes
     */
    public Event {
        modes = List.copyOf(modes);
        actors = List.copyOf(actors);
        recipients = List.copyOf(recipients);
        counts = List.copyOf(counts);
        evidence = List.copyOf(evidence);
        if (evidence.isEmpty()) {
            throw new IllegalArgumentException("an event needs evidence");
        }
        if (code.mode() == null
                ? !modes.isEmpty()
                : !modes.stream().limit(1).toList().contains(code.mode())) {
            throw new IllegalArgumentException("of the modes " + modes + " the first is not " + code.mode());
        }
    }

    /** The best single day, or null when nothing tells it. */
    public @Nullable EventDate date() {
        return EventDate.of(when, stance, toll);
    }

    /** How grave it is by PLOVER's score, from 0 in steps of a hundredth: conflict by how low, cooperation by how high. */
    public int gravity() {
        return intensity == null ? 0 : (int) Math.round((quad > 2 ? 10 - intensity : 10 + intensity) * 100);
    }

    /** The same event with other parties, and why. */
    public Event parties(List<Actor> newActors, List<Actor> newRecipients, Why newWhy) {
        return with(newActors, newRecipients, newWhy, confidence);
    }

    /** The same event with another share of being right as a whole. */
    public Event confidence(double newConfidence) {
        return with(actors, recipients, why, newConfidence);
    }

    private Event with(List<Actor> newActors, List<Actor> newRecipients, Why newWhy, double newConfidence) {
        return new Event(
                id,
                code,
                modes,
                quad,
                intensity,
                newActors,
                newRecipients,
                when,
                where,
                journey,
                counts,
                toll,
                stance,
                evidence,
                newWhy,
                newConfidence);
    }
}
