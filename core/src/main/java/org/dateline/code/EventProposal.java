package org.dateline.code;

import java.util.List;
import org.dateline.model.event.Stance.Reality;
import org.jspecify.annotations.Nullable;

/**
 * An event that an {@link EventProposer} found. Who the parties are, when and where it happened, who says so and how many were
 * hurt the later steps find.
 *
 * @param sentence index of the sentence
 * @param trigger index of the word that reports it
 * @param type a type of the ontology
 * @param mode one of the type's modes, or null
 * @param actors indexes of the words that head who did it
 * @param recipients indexes of the words that head whom it was done to
 * @param reality whether it happened
 * @param confidence how likely the type is right, from 0 to 1
 */
public record EventProposal(
        int sentence,
        int trigger,
        String type,
        @Nullable String mode,
        List<Integer> actors,
        List<Integer> recipients,
        Reality reality,
        double confidence) {

    /** Copies the lists. */
    public EventProposal {
        actors = List.copyOf(actors);
        recipients = List.copyOf(recipients);
    }
}
