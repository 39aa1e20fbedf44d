package org.dateline.link;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.dateline.model.Actor;
import org.dateline.model.Annotated;
import org.dateline.model.Claim;
import org.dateline.model.Count;
import org.dateline.model.Place;
import org.dateline.model.Stance;
import org.dateline.model.Token;
import org.dateline.model.When;
import org.dateline.model.Why;
import org.jspecify.annotations.Nullable;

/** Weighs how likely a claim tells an event that was told before in the same report. */
final class Likeness {

    /** From this sum on two claims are taken to tell one event. */
    static final int SAME = 3;

    private static final int CONFLICT = -4;

    /** How many sentences back a number told apart may look for its event. */
    private static final int FAR = 5;

    private final Annotated annotated;

    Likeness(Annotated annotated) {
        this.annotated = annotated;
    }

    /** The sum of what speaks for and against. */
    int likeness(EventGroup group, Claim claim) {
        Claim first = group.first();
        if (!first.code().type().equals(claim.code().type())
                || first.stance().reality() != claim.stance().reality()
                || first.stance().historical() != claim.stance().historical()
                || isAbroad(group.where(), claim.where())) {
            return Integer.MIN_VALUE;
        }
        int sum = modes(first.code().mode(), claim.code().mode());
        sum += roles(group.actors(), claim.actors());
        sum += roles(group.recipients(), claim.recipients());
        sum += places(group.where(), claim.where());
        sum += days(group.when(), claim.when());
        sum += counts(group.counts(), claim.counts());
        boolean sameWord = group.isTold(word(claim));
        boolean pointsBack =
                isDefiniteNoun(claim) && (sameWord || claim.recipients().isEmpty());
        return sum + (sameWord ? 1 : 0) + (pointsBack ? 1 : 0);
    }

    /**
     * The event a bare definite noun points back at: the one told before in the same word, or else the only one of its
     * type. When several could be meant, none is taken.
     */
    @Nullable
    EventGroup meantBy(Claim claim, List<EventGroup> groups) {
        if (claim.why().rule().equals(Why.COUNTED)) {
            return lastBefore(claim, groups);
        }
        if (!isDefiniteNoun(claim)) {
            return null;
        }
        List<EventGroup> likely =
                groups.stream().filter(group -> canMean(claim, group)).toList();
        List<EventGroup> sameWord =
                likely.stream().filter(group -> group.isTold(word(claim))).toList();
        List<EventGroup> meant = sameWord.isEmpty() ? likely : sameWord;
        return meant.size() == 1 ? meant.get(0) : null;
    }

    /** Of the events that a number told apart can belong to, the one told last before it, not too far back. */
    private @Nullable EventGroup lastBefore(Claim claim, List<EventGroup> groups) {
        EventGroup last = null;
        int nearest = -1;
        for (EventGroup group : groups) {
            for (Claim told : group.claims()) {
                boolean near = told.sentence() <= claim.sentence() && claim.sentence() - told.sentence() <= FAR;
                if (near && told.sentence() > nearest && canMean(claim, group)) {
                    nearest = told.sentence();
                    last = group;
                }
            }
        }
        return last;
    }

    private boolean canMean(Claim claim, EventGroup group) {
        Claim first = group.first();
        return first.code().type().equals(claim.code().type())
                && first.triggerSpan().start() < claim.triggerSpan().start()
                && first.stance().reality() == Stance.Reality.ACTUAL
                && first.stance().historical() == claim.stance().historical()
                && modes(first.code().mode(), claim.code().mode()) >= 0
                && days(group.when(), claim.when()) >= 0
                && places(group.where(), claim.where()) >= 0;
    }

    /** The lemma of a claim's trigger. */
    String word(Claim claim) {
        return trigger(claim).lemma();
    }

    private Token trigger(Claim claim) {
        return annotated.sentences().get(claim.sentence()).token(claim.trigger());
    }

    private boolean isDefiniteNoun(Claim claim) {
        Token trigger = trigger(claim);
        if (!trigger.universal().equals("NOUN")) {
            return false;
        }
        for (Token child : annotated.sentences().get(claim.sentence()).dependents(trigger)) {
            String word = child.text().toLowerCase(Locale.ROOT);
            if (child.is("det")
                    && (word.equals("the") || word.equals("this") || word.equals("that") || word.equals("these"))) {
                return true;
            }
        }
        return false;
    }

    private static int modes(@Nullable String one, @Nullable String other) {
        if (one == null || other == null) {
            return 0;
        }
        return one.equals(other) ? 1 : CONFLICT;
    }

    private static int roles(List<Actor> known, List<Actor> told) {
        if (known.isEmpty() || told.isEmpty()) {
            return 0;
        }
        boolean unsure = false;
        for (Actor one : known) {
            for (Actor other : told) {
                if (one.isSame(other)) {
                    return 2;
                }
                unsure = unsure || couldBe(one, other);
            }
        }
        return unsure ? -1 : CONFLICT;
    }

    private static boolean couldBe(Actor one, Actor other) {
        boolean countries =
                one.code() == null || other.code() == null || one.code().equals(other.code());
        boolean sectors = one.sectors().isEmpty()
                || other.sectors().isEmpty()
                || one.sectors().stream().anyMatch(other.sectors()::contains);
        return countries && sectors;
    }

    private static int places(@Nullable Place one, @Nullable Place other) {
        if (one == null || other == null) {
            return 0;
        }
        if (one.name().equals(other.name())) {
            return one.latitude() != null ? 1 : 0;
        }
        if (isAbroad(one, other)) {
            return CONFLICT;
        }
        return one.latitude() != null && other.latitude() != null ? CONFLICT : 0;
    }

    /** Whether two places lie in two countries: nothing else makes one event of what happened there. */
    private static boolean isAbroad(@Nullable Place one, @Nullable Place other) {
        return one != null
                && other != null
                && one.country() != null
                && other.country() != null
                && !one.country().equals(other.country());
    }

    private static int days(When one, When other) {
        if (!isDated(one) || !isDated(other)) {
            return 0;
        }
        LocalDate latestStart = later(one.earliest(), other.earliest());
        LocalDate earliestEnd = earlier(one.latest(), other.latest());
        if (latestStart != null && earliestEnd != null && latestStart.isAfter(earliestEnd)) {
            return CONFLICT;
        }
        return Objects.equals(one.earliest(), other.earliest()) && Objects.equals(one.latest(), other.latest()) ? 1 : 0;
    }

    static boolean isDated(When when) {
        return when.basis() == When.Basis.EXPLICIT || when.basis() == When.Basis.RELATIVE;
    }

    private static @Nullable LocalDate later(@Nullable LocalDate one, @Nullable LocalDate other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.isAfter(other) ? one : other;
    }

    private static @Nullable LocalDate earlier(@Nullable LocalDate one, @Nullable LocalDate other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.isBefore(other) ? one : other;
    }

    private static int counts(List<Count> known, List<Count> told) {
        for (Count one : known) {
            for (Count other : told) {
                if (one.kind() == other.kind() && one.best() != null && other.best() != null) {
                    return one.best().equals(other.best()) ? 2 : -2;
                }
            }
        }
        return 0;
    }
}
