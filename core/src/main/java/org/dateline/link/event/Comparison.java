package org.dateline.link.event;

import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.dateline.link.particular.Agreement;
import org.dateline.link.particular.DaySpan;
import org.dateline.link.particular.Places;
import org.dateline.link.particular.Sides;
import org.dateline.link.story.Subject;
import org.dateline.model.event.Count;
import org.dateline.model.event.Event;
import org.dateline.model.event.When;
import org.jspecify.annotations.Nullable;

/**
 * How two tellings stand to each other in each particular; the same either way round.
 *
 * @param sentence how alike their sentences are, the two that are most alike, from 0 to 1
 * @param words how many words the shorter of the longest two has
 * @param clause the same of the clauses of their triggers
 * @param day whether both tell the day, and it is the same
 * @param dayFits of a day that one or both do not tell: whether publication leaves room for one day
 * @param period whether both tell the same month or year
 * @param main whether both are told in the headline or lead of reports that are alike and of one day
 * @param town whether both are in one town
 * @param province whether both are in one first-level division
 * @param number whether a number of more than two is in both
 * @param killed whether both count the same killed
 * @param name whether a rare name is in both, other than of the town
 * @param names how many
 * @param victims whether a rare name is in the recipients of both, or both count the same killed and call them by one word
 * @param exactNumber whether both count the same many killed
 * @param fresh whether the news of both is of one day, and what happened was not long before
 * @param actor whether both have the same actors
 * @param recipient whether both have the same recipients
 * @param trigger whether a trigger of both has the same stem
 * @param mode whether both have the same mode
 */
record Comparison(
        double sentence,
        int words,
        double clause,
        Agreement day,
        Agreement dayFits,
        Agreement period,
        boolean main,
        Agreement town,
        Agreement province,
        Agreement number,
        Agreement killed,
        Agreement name,
        int names,
        boolean victims,
        boolean exactNumber,
        boolean fresh,
        Agreement actor,
        Agreement recipient,
        Agreement trigger,
        Agreement mode) {

    /** Clauses that have so much in common say the same. */
    private static final double CONTENT = 0.5;

    /** Clauses that have so much in common, and one verb, tell one thing when both are news of one day. */
    private static final double CLAUSE = 0.4;

    /** No two events have exactly so many dead; fewer are the same number by chance. */
    private static final long MANY = 100;

    /** Reports that have so much in common have one main event. */
    private static final double LIKE_REPORTS = 0.25;

    /** @param sentence how alike their sentences are */
    static Comparison of(Telling one, Telling other, double sentence) {
        Event first = one.event();
        Event second = other.event();
        int names = names(one, other);
        long killed = most(first, Count.Kind.KILLED);
        long otherKilled = most(second, Count.Kind.KILLED);
        String mode = first.code().mode();
        String otherMode = second.code().mode();
        return new Comparison(
                sentence,
                Math.min(words(one), words(other)),
                likeness(one, other, Telling.Sentence::clause),
                toldDays(one.days(), other.days()),
                days(one.days(), other.days(), false),
                periods(first.when(), second.when()),
                areMain(one, other),
                Places.towns(one.place(), other.place()),
                Places.provinces(one.place(), other.place()),
                shared(one.numbers(), other.numbers()),
                Agreement.of(killed > 0 && otherKilled > 0, killed == otherKilled),
                Agreement.of(!one.names().isEmpty() && !other.names().isEmpty(), names > 0),
                names,
                areVictims(one, other, killed == otherKilled ? killed : 0),
                killed == otherKilled && killed >= MANY,
                areFresh(one, other),
                Sides.compare(first.actors(), second.actors()),
                Sides.compare(first.recipients(), second.recipients()),
                shared(one.triggers(), other.triggers()),
                Agreement.of(mode != null && otherMode != null, mode != null && mode.equals(otherMode)));
    }

    /** How alike the sentences of two tellings are, the two that are most alike; quick, for most pairs are nothing alike. */
    static double sentence(Telling one, Telling other) {
        return likeness(one, other, Telling.Sentence::whole);
    }

    private static double likeness(Telling one, Telling other, Function<Telling.Sentence, Subject> part) {
        double most = 0;
        for (Telling.Sentence mine : one.sentences()) {
            for (Telling.Sentence theirs : other.sentences()) {
                most = Math.max(most, part.apply(mine).likeness(part.apply(theirs)));
            }
        }
        return most;
    }

    private static int words(Telling telling) {
        return telling.sentences().stream()
                .mapToInt(Telling.Sentence::words)
                .max()
                .orElse(0);
    }

    private static boolean areMain(Telling one, Telling other) {
        return one.leads()
                && other.leads()
                && !one.report().isFartherThan(1, other.report())
                && one.report().subject().likeness(other.report().subject()) >= LIKE_REPORTS;
    }

    /** @param number how many both count as killed; 0 when they do not count the same */
    private static boolean areVictims(Telling one, Telling other, long number) {
        Set<String> shared = new HashSet<>(one.suffers());
        shared.retainAll(other.suffers());
        shared.removeAll(one.placeWords());
        shared.removeAll(other.placeWords());
        boolean sameNumber = number >= MANY || number > 0 && !one.report().isFartherThan(1, other.report());
        return !shared.isEmpty()
                || sameNumber
                        && Sides.sharesWord(
                                one.event().recipients(), other.event().recipients());
    }

    /** News of one day, neither of which is background. */
    private static boolean areFresh(Telling one, Telling other) {
        return one.event().stance().isCurrent()
                && other.event().stance().isCurrent()
                && (one.leads() || other.leads())
                && !one.report().isFartherThan(0, other.report());
    }

    private static Agreement periods(When one, When other) {
        boolean known = isPeriod(one) && isPeriod(other);
        return Agreement.of(
                known,
                known
                        && Objects.equals(one.earliest(), other.earliest())
                        && Objects.equals(one.latest(), other.latest()));
    }

    private static boolean isPeriod(When when) {
        return when.precision() == When.Precision.MONTH || when.precision() == When.Precision.YEAR;
    }

    /** Whether two spans that are told meet. */
    static Agreement toldDays(@Nullable DaySpan one, @Nullable DaySpan other) {
        return days(one, other, true);
    }

    /** @param told whether only days count that both tell; else only those that one does not */
    private static Agreement days(@Nullable DaySpan one, @Nullable DaySpan other, boolean told) {
        if (one == null || other == null || (one.told() && other.told()) != told) {
            return Agreement.of(false, false);
        }
        return Agreement.of(true, one.apart(other) == 0);
    }

    private static int names(Telling one, Telling other) {
        Set<String> names = new HashSet<>(one.names());
        names.retainAll(other.names());
        names.removeAll(one.placeWords());
        names.removeAll(other.placeWords());
        return names.size();
    }

    private static Agreement shared(Set<String> ones, Set<String> others) {
        Set<String> shared = new HashSet<>(ones);
        shared.retainAll(others);
        return Agreement.of(!ones.isEmpty() && !others.isEmpty(), !shared.isEmpty());
    }

    /** The highest number of a kind, 0 when there is none. */
    static long most(Event event, Count.Kind kind) {
        long most = 0;
        for (Count count : event.counts()) {
            Long best = count.kind() == kind ? count.best() : null;
            most = best == null ? most : Math.max(most, best);
        }
        return most;
    }

    /**
     * How many particulars tie both to one event: the day or the month or year told, the town, a number, a rare name, both sides, that
     * both are the main event of like reports of one day, where something else agrees.
     */
    int anchors() {
        boolean sides = actor == Agreement.AGREE && recipient == Agreement.AGREE;
        boolean time = day == Agreement.AGREE || period == Agreement.AGREE;
        boolean oneSide = actor == Agreement.AGREE || recipient == Agreement.AGREE;
        boolean news = !time
                && oneSide
                && !otherSide()
                && fresh
                && dayFits == Agreement.AGREE
                && trigger == Agreement.AGREE
                && clause >= CLAUSE;
        int particulars = count(town)
                + count(number)
                + count(name)
                + (victims ? 1 : 0)
                + (time || news ? 1 : 0)
                + (sides ? 1 : 0);
        return particulars == 0 || !main ? particulars : particulars + 1;
    }

    /** Whether one of the sides is another. */
    boolean otherSide() {
        return actor == Agreement.CLASH || recipient == Agreement.CLASH;
    }

    /** Whether a day, a month, a number or the victims tie both to one time. */
    boolean isTied() {
        return day == Agreement.AGREE
                || period == Agreement.AGREE
                || number == Agreement.AGREE
                || killed == Agreement.AGREE
                || victims;
    }

    /** Whether the clauses have the same verb and much in common, which ties both together when something else does. */
    boolean saysTheSame() {
        return trigger == Agreement.AGREE && clause >= CONTENT;
    }

    private static int count(Agreement agreement) {
        return agreement == Agreement.AGREE ? 1 : 0;
    }
}
