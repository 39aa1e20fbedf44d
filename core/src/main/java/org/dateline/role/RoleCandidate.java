package org.dateline.role;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.dateline.model.event.Actor;

/**
 * Somebody whom a report names and who may have a role in an event.
 *
 * @param party who, by the mention of which most is known
 * @param mentions all mentions, in the order of the report
 */
public record RoleCandidate(Actor party, List<Actor> mentions) {

    /** Copies the list. */
    public RoleCandidate {
        mentions = List.copyOf(mentions);
    }

    /** Puts the mentions of one party together; who is known by no more than words is none. */
    static List<RoleCandidate> of(List<Actor> mentioned) {
        List<List<Actor>> parties = new ArrayList<>();
        for (Actor mention : mentioned) {
            if (mention.certainty() == 0) {
                continue;
            }
            List<Actor> own = null;
            for (List<Actor> party : parties) {
                own = own == null && party.get(0).isSame(mention) ? party : own;
            }
            if (own == null) {
                own = new ArrayList<>();
                parties.add(own);
            }
            own.add(mention);
        }
        return parties.stream()
                .map(mentions -> new RoleCandidate(best(mentions), mentions))
                .toList();
    }

    /** The first of those of which most is known. */
    private static Actor best(List<Actor> mentions) {
        return mentions.stream().max(Comparator.comparingInt(Actor::certainty)).orElseThrow();
    }

    /** The mention nearest to a sentence: those before it come first where two are as near. */
    Actor nearest(int sentence) {
        Actor nearest = mentions.get(0);
        for (Actor mention : mentions) {
            int distance = Math.abs(mention.phrase().sentence() - sentence);
            if (distance < Math.abs(nearest.phrase().sentence() - sentence)) {
                nearest = mention;
            }
        }
        return nearest;
    }

    /** Whether an actor is this party. */
    boolean is(Actor actor) {
        return party.isSame(actor);
    }
}
