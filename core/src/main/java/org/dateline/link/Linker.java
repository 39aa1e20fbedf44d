package org.dateline.link;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import org.dateline.model.Annotated;
import org.dateline.model.Claim;
import org.dateline.model.Event;
import org.dateline.model.EventCode;
import org.jspecify.annotations.Nullable;

/** Makes events of claims: mentions of one event in a report become one record with several pieces of evidence. */
public final class Linker {

    private final ToIntFunction<String> quad;
    private final Function<EventCode, @Nullable Double> intensity;

    /**
     * @param quad PLOVER's quad class of a type
     * @param intensity PLOVER's score of a code, or null
     */
    public Linker(ToIntFunction<String> quad, Function<EventCode, @Nullable Double> intensity) {
        this.quad = quad;
        this.intensity = intensity;
    }

    /** The events of a report, in the order in which they are first told. */
    public List<Event> link(Annotated annotated, List<Claim> claims) {
        Likeness likeness = new Likeness(annotated);
        List<EventGroup> groups = new ArrayList<>();
        List<Claim> bare = new ArrayList<>();
        for (Claim claim : claims) {
            if (claim.isBare()) {
                bare.add(claim);
                continue;
            }
            EventGroup same = closest(claim, groups, likeness);
            if (same == null) {
                groups.add(new EventGroup(claim, likeness.word(claim)));
            } else {
                same.add(claim, likeness.word(claim));
            }
        }
        for (Claim claim : bare) {
            EventGroup meant = likeness.meantBy(claim, groups);
            if (meant != null) {
                meant.add(claim, likeness.word(claim));
            } else if (Likeness.isDated(claim.when()) && claim.where() != null) {
                groups.add(new EventGroup(claim, likeness.word(claim)));
            }
        }
        long killed = groups.stream().mapToLong(EventGroup::killed).max().orElse(0);
        List<Event> events = new ArrayList<>();
        for (EventGroup group : groups) {
            group.withoutKilled(killed);
            events.add(group.event(annotated, quad, intensity));
        }
        return events;
    }

    private static @Nullable EventGroup closest(Claim claim, List<EventGroup> groups, Likeness likeness) {
        EventGroup best = null;
        int most = Likeness.SAME - 1;
        for (EventGroup group : groups) {
            int likely = likeness.likeness(group, claim);
            if (likely > most) {
                most = likely;
                best = group;
            }
        }
        return best;
    }
}
