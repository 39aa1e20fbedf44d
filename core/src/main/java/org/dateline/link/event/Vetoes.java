package org.dateline.link.event;

import java.util.Set;
import org.dateline.link.particular.Agreement;
import org.dateline.link.particular.DaySpan;
import org.dateline.link.particular.Places;
import org.dateline.link.particular.Sides;
import org.dateline.model.event.Event;
import org.jspecify.annotations.Nullable;

/** What two tellings cannot both say of one event, however alike they are. */
final class Vetoes {

    /** A toll is revised within so many days. */
    private static final long REVISED = 7;

    /** Days that both tell may differ by so many: reports are written in other time zones, and nights have two days. */
    private static final long DAYS = 1;

    /** News is not told in the same words so many days later; what is, is a box or a standing paragraph. */
    private static final long STANDING = 1;

    /** What is mentioned again without its day was so many days before at most, beyond those that news is of. */
    private static final long AGAIN = 14;

    private static final double SAME_WORDS = 0.9;

    private static final double SAME_CLAUSE = 0.8;

    /** So many names in common are those of the dead. */
    private static final int NAMED = 2;

    private static final double SAID_ALIKE = 0.65;

    /** What people say to each other is one event only when what they say is so alike. */
    private static final double CONTENT = 0.35;

    private static final Set<String> WORDS =
            Set.of("ACCUSE", "REQUEST", "SUPPORT", "AGREE", "REJECT", "THREATEN", "CONSULT", "CONCEDE");

    private Vetoes() {}

    /** Why they are of two events, for people, or null. */
    static @Nullable String of(Telling one, Telling other, Comparison comparison) {
        Event first = one.event();
        Event second = other.event();
        if (!first.code().type().equals(second.code().type())) {
            return "another type";
        }
        if (first.stance().reality() != second.stance().reality()) {
            return "one happened, the other did not";
        }
        if (first.toll() != second.toll() && !comparison.exactNumber()) {
            return "one is a total";
        }
        if (Places.countries(first.where(), second.where()) == Agreement.CLASH && !isSaidAlike(comparison)) {
            return "another country";
        }
        if (comparison.town() == Agreement.CLASH) {
            return "another town";
        }
        if (isAnotherDay(one, other) && !isSameText(one, other, comparison) && !isToldAgain(one, other, comparison)) {
            return "another day";
        }
        if (Sides.areMirrored(first, second)) {
            return "done by the other side";
        }
        if (comparison.actor() == Agreement.CLASH
                && comparison.recipient() == Agreement.CLASH
                && !isSaidAlike(comparison)) {
            return "other sides";
        }
        if (comparison.killed() == Agreement.CLASH && !mayBeRevised(one, other, comparison)) {
            return "another number killed";
        }
        if (isRepeated(one, other, comparison)) {
            return "the same words on another day";
        }
        return areWords(first) && !areOneStatement(comparison) ? "other words" : null;
    }

    /** Whether it is something said to somebody. */
    static boolean areWords(Event event) {
        return WORDS.contains(event.code().type());
    }

    private static boolean isAnotherDay(Telling one, Telling other) {
        DaySpan days = one.days();
        DaySpan otherDays = other.days();
        return days != null && otherDays != null && days.apart(otherDays) > DAYS;
    }

    /** Whether a later report may mention again, without the day, what happened some days before its publication. */
    private static boolean isToldAgain(Telling one, Telling other, Comparison comparison) {
        DaySpan days = one.days();
        DaySpan otherDays = other.days();
        if (days == null || otherDays == null || days.told() == otherDays.told()) {
            return false;
        }
        return !(days.told() ? other : one).leads()
                && days.apart(otherDays) <= AGAIN
                && comparison.saysTheSame()
                && (comparison.victims() || comparison.name() == Agreement.AGREE);
    }

    /** Whether it is one sentence in two printings, in which days were read differently. */
    private static boolean isSameText(Telling one, Telling other, Comparison comparison) {
        return comparison.sentence() >= SAME_WORDS && !one.report().isFartherThan(STANDING, other.report());
    }

    /** Whether both count the dead of one day, or of one town in reports of one day, or name the same dead. */
    private static boolean mayBeRevised(Telling one, Telling other, Comparison comparison) {
        return comparison.victims() && comparison.names() >= NAMED
                || comparison.day() == Agreement.AGREE && !one.report().isFartherThan(REVISED, other.report())
                || comparison.day() == Agreement.UNKNOWN
                        && comparison.town() == Agreement.AGREE
                        && !one.report().isFartherThan(STANDING, other.report());
    }

    /**
     * Whether both are standing text, such as a footer, a teaser or background that is printed again and again: the same words without a day,
     * published more than a week apart.
     */
    static boolean areStandingText(Telling one, Telling other, Comparison comparison) {
        return comparison.sentence() >= SAME_WORDS
                && one.report().isFartherThan(REVISED, other.report())
                && isRepeated(one, other, comparison);
    }

    private static boolean isRepeated(Telling one, Telling other, Comparison comparison) {
        DaySpan days = one.days();
        DaySpan otherDays = other.days();
        return (comparison.sentence() >= SAME_WORDS || comparison.clause() >= SAME_CLAUSE)
                && days != null
                && otherDays != null
                && !days.told()
                && !otherDays.told()
                && one.report().isFartherThan(STANDING, other.report());
    }

    private static boolean areOneStatement(Comparison comparison) {
        boolean isAlike = Math.max(comparison.sentence(), comparison.clause()) >= CONTENT;
        return comparison.actor() == Agreement.AGREE && comparison.recipient() != Agreement.CLASH && isAlike
                || comparison.actor() != Agreement.CLASH && isSaidAlike(comparison);
    }

    /** Whether the clauses are nearly the same, so that sides which differ were read differently. */
    private static boolean isSaidAlike(Comparison comparison) {
        return comparison.trigger() == Agreement.AGREE && comparison.clause() >= SAID_ALIKE;
    }
}
