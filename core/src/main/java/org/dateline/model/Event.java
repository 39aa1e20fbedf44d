package org.dateline.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What happened: one record, however often it is told.
 *
 * @param id derived from content
 * @param code what kind of event
 * @param quad PLOVER's quad class, 1 to 4
 * @param intensity PLOVER's score, or null where the type has none
 * @param actors who did it
 * @param recipients whom it was done to
 * @param when on which days
 * @param where at which place, or null
 * @param journey from where to where what moves goes, and who receives it
 * @param counts numbers told of it
 * @param stance whether it happened, and who says so
 * @param evidence every place that tells it, never empty
 * @param why the rule that fired for the first evidence
 * @param confidence how likely the record is right, 0 to 1
 */
public record Event(
        String id,
        EventCode code,
        int quad,
        @Nullable Double intensity,
        List<Actor> actors,
        List<Actor> recipients,
        When when,
        @Nullable Place where,
        Journey journey,
        List<Count> counts,
        Stance stance,
        List<Evidence> evidence,
        Why why,
        double confidence) {

    /**
     * Copies the lists.
     *
     * @throws IllegalArgumentException without evidence
     */
    public Event {
        actors = List.copyOf(actors);
        recipients = List.copyOf(recipients);
        counts = List.copyOf(counts);
        evidence = List.copyOf(evidence);
        if (evidence.isEmpty()) {
            throw new IllegalArgumentException("an event needs evidence");
        }
    }
}
