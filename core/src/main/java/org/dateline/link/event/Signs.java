package org.dateline.link.event;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dateline.link.story.WordWeights;
import org.dateline.model.event.Actor;
import org.dateline.model.event.Count;
import org.dateline.model.event.Event;
import org.dateline.model.event.Place;
import org.dateline.model.event.When;
import org.jspecify.annotations.Nullable;

/** Features of a pair of mentions, for or against their being of one event; each is a number that does not depend on the order of the pair. */
final class Signs {

    private static final double MOST_NAMES = 20;
    private static final int MOST_NUMBERS = 6;
    private static final Pattern NAME = Pattern.compile("[A-Z][a-z'\u2019-]{1,30}");

    private Signs() {}

    /** All signs by name. */
    static Map<String, Double> of(EventMention one, EventMention other, WordWeights weights) {
        Map<String, Double> signs = new LinkedHashMap<>();
        signs.put("subject", one.report().subject().likeness(other.report().subject()));
        Long first = one.report().day();
        Long second = other.report().day();
        signs.put("days_between_reports", first == null || second == null ? 0 : Math.log1p(Math.abs(first - second)));
        agreement(
                signs,
                "days_meet",
                "days_apart",
                days(one.event().when(), other.event().when()));
        agreement(
                signs,
                "place_same",
                "place_other",
                places(one.event().where(), other.event().where()));
        agreement(
                signs,
                "province_same",
                "province_other",
                provinces(one.event().where(), other.event().where()));
        signs.put(
                "killed_same",
                most(one.event(), Count.Kind.KILLED) == most(other.event(), Count.Kind.KILLED) ? 1.0 : 0);
        signs.put(
                "injured_same",
                most(one.event(), Count.Kind.INJURED) == most(other.event(), Count.Kind.INJURED) ? 1.0 : 0);
        double names = 0;
        for (String name : one.report().names()) {
            if (other.report().names().contains(name)) {
                names += weights.weight(last(name));
            }
        }
        signs.put("names_shared", Math.min(MOST_NAMES, names));
        signs.put("parties_shared", parties(one.event(), other.event(), weights));
        long numbers = one.report().numbers().stream()
                .filter(other.report().numbers()::contains)
                .count();
        signs.put("numbers_shared", (double) Math.min(MOST_NUMBERS, numbers));
        return signs;
    }

    private static String last(String name) {
        return name.substring(name.lastIndexOf(' ') + 1).toLowerCase(Locale.ROOT);
    }

    /** @param agree 1 when both are known and agree, -1 when they do not, 0 when one is unknown */
    private static void agreement(Map<String, Double> signs, String same, String different, int agree) {
        signs.put(same, agree > 0 ? 1.0 : 0);
        signs.put(different, agree < 0 ? 1.0 : 0);
    }

    private static int days(When one, When other) {
        LocalDate oneFirst = one.earliest();
        LocalDate oneLast = one.latest();
        LocalDate otherFirst = other.earliest();
        LocalDate otherLast = other.latest();
        if (!isDay(one)
                || !isDay(other)
                || oneFirst == null
                || oneLast == null
                || otherFirst == null
                || otherLast == null) {
            return 0;
        }
        return oneFirst.isAfter(otherLast) || otherFirst.isAfter(oneLast) ? -1 : 1;
    }

    private static boolean isDay(When when) {
        return when.precision() == When.Precision.DAY || when.precision() == When.Precision.DAYS;
    }

    private static int places(@Nullable Place one, @Nullable Place other) {
        return isTown(one) && isTown(other) && one != null && other != null
                ? one.name().equals(other.name()) ? 1 : -1
                : 0;
    }

    private static boolean isTown(@Nullable Place place) {
        return place != null
                && (place.precision() == Place.Precision.EXACT
                        || place.precision() == Place.Precision.NEAR
                        || place.precision() == Place.Precision.ADMIN2);
    }

    private static int provinces(@Nullable Place one, @Nullable Place other) {
        String first = one == null ? null : one.admin1();
        String second = other == null ? null : other.admin1();
        return first == null || second == null ? 0 : first.equals(second) ? 1 : -1;
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

    private static double parties(Event one, Event other, WordWeights weights) {
        java.util.Set<String> mine = names(one);
        mine.retainAll(names(other));
        return mine.stream()
                .mapToDouble(name -> weights.weight(name.toLowerCase(Locale.ROOT)))
                .sum();
    }

    private static java.util.Set<String> names(Event event) {
        java.util.Set<String> names = new java.util.TreeSet<>();
        for (List<Actor> actors : List.of(event.actors(), event.recipients())) {
            for (Actor actor : actors) {
                Matcher matcher = NAME.matcher(actor.name());
                while (matcher.find()) {
                    names.add(matcher.group());
                }
            }
        }
        return names;
    }
}
