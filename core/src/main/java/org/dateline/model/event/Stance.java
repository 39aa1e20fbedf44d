package org.dateline.model.event;

import java.util.List;

/**
 * What the text says of an event's being real.
 *
 * @param reality whether it happened
 * @param historical whether it is background: over before the story
 * @param attributions who vouches for or disputes it; empty when the reporter states it plainly
 */
public record Stance(Reality reality, boolean historical, List<Attribution> attributions) {

    /** PLOVER's auxiliary modes. */
    public enum Reality {
        ACTUAL,
        FUTURE,
        HYPOTHETICAL,
        NEGATED
    }

    /** Reported plainly as something that happened. */
    public static final Stance PLAIN = new Stance(Reality.ACTUAL, false, List.of());

    /** Copies the list. */
    public Stance {
        attributions = List.copyOf(attributions);
    }

    /** The same, historical or not. */
    public Stance historical(boolean over) {
        return new Stance(reality, over, attributions);
    }

    /** The same with other attributions. */
    public Stance attributions(List<Attribution> others) {
        return new Stance(reality, historical, others);
    }

    /** Reality and history as one word or two, as the signs of learned weights have them: {@code ACTUAL history}. */
    public String sign() {
        return reality + (historical ? " history" : "");
    }

    /** Whether it happened, and is not background. */
    public boolean isCurrent() {
        return reality == Reality.ACTUAL && !historical;
    }
}
