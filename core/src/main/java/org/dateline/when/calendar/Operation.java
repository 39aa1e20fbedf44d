package org.dateline.when.calendar;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.dateline.when.pattern.Interval;
import org.dateline.when.pattern.ReferenceTime;
import org.dateline.when.pattern.TimePattern;
import org.dateline.when.pattern.TimeWords;
import org.jspecify.annotations.Nullable;

/**
 * Turns what a rule matched into days. Rules name an operation and its arguments:
 *
 * <ul>
 *   <li>{@code date}, {@code figures}, {@code dates}, {@code nth-weekday N|last}, {@code named-day}, {@code month last|next|this}, {@code month-in N}, {@code decade}, {@code century}, {@code feast}, {@code movable},
 *       {@code period}, {@code season near|last|next}, {@code quarter N}, {@code half N}: dates of the calendar; N counts years
 *       from that of publication
 *   <li>{@code weekday near|last|next}, {@code weekday-in N}, {@code weekday-ago}, {@code weekend near|last|next},
 *       {@code days N M}, {@code unit N}, {@code ago}, {@code measured}, {@code half-ago}, {@code hence}, {@code long-ago}, {@code past}, {@code recent},
 *       {@code coming}, {@code lasting}, {@code length}: seen from publication
 *   <li>{@code shift 1|-1}, {@code anchor N}: seen from the day that the narrative has reached
 *   <li>{@code part early|middle|late|earlier|later}, {@code week-of}, {@code nth-week}, {@code away 1|-1}, {@code same}, {@code range}, {@code since}, {@code until}, {@code by},
 *       {@code before}, {@code after}: made of times found before
 *   <li>{@code nothing}: no time at all
 * </ul>
 */
@FunctionalInterface
public interface Operation {

    /** The operation of what is no time. */
    String NOTHING = "nothing";

    /** The operation of a length of time that says no day. */
    String LENGTH = "length";

    /** The operations that count from the day that the narrative has reached. */
    Set<String> ANCHORED = Set.of("shift", "anchor");

    /**
     * Resolves a match.
     *
     * @param match the words that were matched
     * @param reference from where they are seen
     * @return the days; {@link Interval#UNKNOWN} when they cannot be known
     */
    Interval resolve(Matched match, ReferenceTime reference);

    /**
     * What an operation works on.
     *
     * @param captures words of classes, left to right
     * @param times times found by earlier levels, left to right
     * @param arguments the arguments of the rule
     */
    record Matched(List<TimePattern.Capture> captures, List<Interval> times, List<String> arguments) {

        /** The value of the n-th word of a class, from 0, or null. */
        @Nullable
        String value(String classOf, int n) {
            int seen = 0;
            for (TimePattern.Capture capture : captures) {
                if (capture.classOf().equals(classOf) && seen++ == n) {
                    return capture.value();
                }
            }
            return null;
        }

        /** The first word of a class, or null. */
        @Nullable
        String value(String classOf) {
            return value(classOf, 0);
        }

        /** Whether this is the first argument. */
        boolean is(Argument argument) {
            return !arguments.isEmpty() && argument.is(arguments.get(0));
        }

        /** The n-th argument as a number, 0 when absent. */
        int number(int n) {
            return n < arguments.size() ? Integer.parseInt(arguments.get(n)) : 0;
        }
    }

    /** All operations by name. */
    static Map<String, Operation> all(TimeWords words) {
        Map<String, Operation> operations = new TreeMap<>();
        CalendarOperations.addTo(operations);
        DayOperations.addTo(operations);
        MovableFeasts.addTo(operations);
        new RelativeOperations(words).addTo(operations);
        new SpanOperations(words).addTo(operations);
        operations.put(NOTHING, (match, reference) -> Interval.UNKNOWN);
        return operations;
    }
}
