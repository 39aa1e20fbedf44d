package org.dateline.export;

import java.util.ArrayList;
import java.util.List;
import org.dateline.model.event.Actor;
import org.dateline.model.event.Count;
import org.dateline.model.event.Event;
import org.dateline.model.event.EventCode;
import org.dateline.model.event.Evidence;
import org.dateline.model.event.Journey;
import org.dateline.model.event.Place;
import org.dateline.model.event.Stance;
import org.dateline.model.event.When;
import org.dateline.model.event.Why;
import org.jspecify.annotations.Nullable;

/** Puts an event together piece by piece. */
final class SampleEvent {

    private final String id;
    private final EventCode code;
    private final int quad;
    private final @Nullable Double intensity;
    private final Evidence evidence;
    private final Why why;
    private final List<String> modes = new ArrayList<>();
    private final List<Actor> actors = new ArrayList<>();
    private final List<Actor> recipients = new ArrayList<>();
    private final List<Count> counts = new ArrayList<>();
    private boolean toll;
    private When when = When.UNKNOWN;
    private @Nullable Place where;
    private Journey journey = Journey.NONE;
    private Stance stance = Stance.PLAIN;

    SampleEvent(String id, EventCode code, int quad, @Nullable Double intensity, Evidence evidence, Why why) {
        this.id = id;
        this.code = code;
        this.quad = quad;
        this.intensity = intensity;
        this.modes.addAll(code.onlyMode());
        this.evidence = evidence;
        this.why = why;
    }

    SampleEvent actor(Actor actor) {
        actors.add(actor);
        return this;
    }

    SampleEvent recipient(Actor recipient) {
        recipients.add(recipient);
        return this;
    }

    SampleEvent when(When days) {
        when = days;
        return this;
    }

    SampleEvent journey(Journey ways) {
        journey = ways;
        return this;
    }

    SampleEvent where(Place place) {
        where = place;
        return this;
    }

    SampleEvent count(Count count) {
        counts.add(count);
        return this;
    }

    SampleEvent furtherMode(String mode) {
        modes.add(mode);
        return this;
    }

    SampleEvent total() {
        toll = true;
        return this;
    }

    SampleEvent stance(Stance given) {
        stance = given;
        return this;
    }

    Event build() {
        return new Event(
                id,
                code,
                modes,
                quad,
                intensity,
                actors,
                recipients,
                when,
                where,
                journey,
                counts,
                toll,
                stance,
                List.of(evidence),
                why,
                0.83);
    }
}
