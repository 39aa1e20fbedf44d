package org.dateline.link.event;

import java.util.ArrayList;
import java.util.List;
import org.dateline.model.event.Actor;
import org.dateline.model.event.Event;
import org.jspecify.annotations.Nullable;

/** Who stands on which side of events. */
final class Sides {

    private Sides() {}

    /** All who act or suffer. */
    static List<Actor> all(Event event) {
        List<Actor> sides = new ArrayList<>(event.actors());
        sides.addAll(event.recipients());
        return sides;
    }

    /** The first actor of one list who is in the other too, or null. */
    static @Nullable Actor shared(List<Actor> ones, List<Actor> others) {
        for (Actor one : ones) {
            for (Actor other : others) {
                if (one.isSame(other)) {
                    return one;
                }
            }
        }
        return null;
    }

    /** Whether those who act in one event suffer in the other, and the other way round. */
    static boolean areMirrored(Event one, Event other) {
        return shared(one.actors(), other.recipients()) != null
                && shared(one.recipients(), other.actors()) != null
                && shared(one.actors(), other.actors()) == null;
    }
}
