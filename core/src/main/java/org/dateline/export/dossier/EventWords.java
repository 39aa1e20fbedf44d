package org.dateline.export.dossier;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.dateline.export.PlainText;
import org.dateline.model.event.Actor;
import org.dateline.model.event.Attribution;
import org.dateline.model.event.Count;
import org.dateline.model.event.Event;
import org.dateline.model.event.GatheredEvent;
import org.dateline.model.event.Place;
import org.dateline.model.event.Stance;
import org.dateline.model.event.When;
import org.jspecify.annotations.Nullable;

/** An event's fields in words. */
final class EventWords {

    private static final Map<GatheredEvent.Standing, String> STANDINGS = Map.of(
            GatheredEvent.Standing.CORROBORATED, "independent sources agree",
            GatheredEvent.Standing.REPORTED, "several reports that agree on too little to confirm each other",
            GatheredEvent.Standing.SINGLE_SOURCE, "one source only",
            GatheredEvent.Standing.DISPUTED, "disputed");

    private final Map<String, String> countries;

    /** @param countries the names of countries, by code */
    EventWords(Map<String, String> countries) {
        this.countries = countries;
    }

    /** What happened, how sure that is, and who did it to whom. */
    static String title(GatheredEvent gathered) {
        Event event = gathered.event();
        String type = words(event.code().type());
        String what = event.toll() ? "Total (" + type + ")" : capital(type);
        List<String> doubts = doubts(gathered);
        String actors = names(event.actors());
        String recipients = names(event.recipients());
        String sides = actors.isEmpty() || recipients.isEmpty()
                ? recipients.isEmpty() ? actors : "→ " + recipients
                : actors + " → " + recipients;
        return PlainText.of(what
                + (doubts.isEmpty() ? "" : " (" + String.join(", ", doubts) + ")")
                + (sides.isEmpty() ? "" : ": " + sides));
    }

    /** What forbids to read an event as a fact: that it is alleged, denied, planned, supposed, or did not happen. */
    static List<String> doubts(GatheredEvent gathered) {
        Event event = gathered.event();
        List<String> doubts = new ArrayList<>();
        Stance.Reality reality = event.stance().reality();
        if (reality != Stance.Reality.ACTUAL) {
            doubts.add(
                    switch (reality) {
                        case FUTURE -> "planned";
                        case NEGATED -> "did not happen";
                        default -> "hypothetical";
                    });
        }
        boolean accused =
                claimed(event, Attribution.Kind.ACCUSES) && !event.code().type().equals("ACCUSE");
        if (accused) {
            doubts.add("alleged");
        }
        if (claimed(event, Attribution.Kind.DENIES)) {
            doubts.add("denied");
        }
        return doubts;
    }

    private static boolean claimed(Event event, Attribution.Kind kind) {
        return event.stance().attributions().stream().anyMatch(one -> one.kind() == kind);
    }

    static String standing(GatheredEvent gathered) {
        return STANDINGS.getOrDefault(gathered.standing(), "");
    }

    static String days(When when) {
        LocalDate earliest = when.earliest();
        LocalDate latest = when.latest();
        if (earliest != null && latest != null) {
            return earliest.equals(latest) ? latest.toString() : earliest + " to " + latest;
        }
        return latest != null ? "by " + latest : earliest != null ? "from " + earliest : "day unknown";
    }

    String place(@Nullable Place place) {
        if (place == null) {
            return "place unknown";
        }
        String country = country(place.country());
        return PlainText.of(
                country.isEmpty() || country.equals(place.name()) ? place.name() : place.name() + ", " + country);
    }

    String country(@Nullable String code) {
        return code == null ? "" : countries.getOrDefault(code, code);
    }

    static String counts(Event event) {
        return event.counts().stream().map(EventWords::count).distinct().collect(Collectors.joining(", "));
    }

    private static String count(Count count) {
        String kind = words(count.kind().name());
        Long low = count.low();
        Long high = count.high();
        if (low != null && high == null) {
            return "at least " + low + " " + kind;
        }
        if (low == null && high != null) {
            return "at most " + high + " " + kind;
        }
        if (low != null && !low.equals(high)) {
            return low + "–" + high + " " + kind;
        }
        return (count.best() == null ? "some" : count.best()) + " " + kind;
    }

    static String names(List<Actor> side) {
        return PlainText.of(side.stream().map(Actor::name).collect(Collectors.joining(", ")));
    }

    private static String words(String code) {
        return code.toLowerCase(Locale.ROOT).replace('_', ' ').replace('-', ' ');
    }

    private static String capital(String words) {
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }
}
