package org.dateline.role;

import java.util.List;
import java.util.Locale;
import org.dateline.model.event.Actor;
import org.dateline.model.event.Event;

/** Sides of an event. */
public enum Role {
    ACTORS {
        @Override
        public List<Actor> of(Event event) {
            return event.actors();
        }
    },
    RECIPIENTS {
        @Override
        public List<Actor> of(Event event) {
            return event.recipients();
        }
    };

    /** Who has the role in an event. */
    public abstract List<Actor> of(Event event);

    /** As the tables of weights write it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The other side. */
    public Role opposite() {
        return this == ACTORS ? RECIPIENTS : ACTORS;
    }
}
