package org.dateline.export.table;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dateline.model.event.Actor;
import org.dateline.model.event.Count;
import org.dateline.model.event.Event;
import org.dateline.model.event.EventDate;
import org.dateline.model.event.GatheredEvent;
import org.dateline.model.event.Place;
import org.dateline.model.event.Stance;
import org.dateline.model.event.When;
import org.jspecify.annotations.Nullable;

/** A row under construction, and values of an event that several tables need. */
final class Cells {

    private static final DateTimeFormatter COMPACT = DateTimeFormatter.ofPattern("yyyyMMdd", Locale.ROOT);
    private static final List<String> ARMED = List.of("MIL", "REB", "PRM", "UAF", "SPY");

    private final Map<String, String> cells = new HashMap<>();

    /** Columns by their names, separated by blanks: of text, or with a colon and another kind. */
    static List<EventTable.Column> columns(String written) {
        return Arrays.stream(written.strip().split("\\s+"))
                .map(one -> {
                    int colon = one.indexOf(':');
                    return colon < 0
                            ? new EventTable.Column(one.replace('_', ' '), EventTable.Kind.TEXT)
                            : new EventTable.Column(
                                    one.substring(0, colon),
                                    EventTable.Kind.valueOf(
                                            one.substring(colon + 1).toUpperCase(Locale.ROOT)));
                })
                .toList();
    }

    Cells put(String column, @Nullable Object value) {
        if (value != null) {
            cells.put(column, value.toString());
        }
        return this;
    }

    List<String> row(List<EventTable.Column> columns) {
        List<String> row = new ArrayList<>();
        columns.forEach(column -> row.add(cells.getOrDefault(column.name(), "")));
        return row;
    }

    static String joined(Stream<String> values) {
        return values.filter(value -> !value.isEmpty()).collect(Collectors.joining(";"));
    }

    static String compact(@Nullable LocalDate day) {
        return day == null ? "" : COMPACT.format(day);
    }

    /** The day where a layout has room for one: the best, else the earliest known, else the latest, else the day of publication. */
    static @Nullable LocalDate day(GatheredEvent gathered) {
        Event event = gathered.event();
        EventDate best = event.date();
        if (best != null && best.basis() != When.Basis.PUBLICATION) {
            return best.day();
        }
        LocalDate earliest = event.when().earliest();
        if (earliest != null) {
            return earliest;
        }
        LocalDate latest = event.when().latest();
        return latest != null ? latest : gathered.first().published();
    }

    static @Nullable Count count(Event event, Count.Kind kind) {
        return event.counts().stream()
                .filter(count -> count.kind() == kind)
                .findFirst()
                .orElse(null);
    }

    /** How many were killed: the number given, else the least that the words allow ("more than 300"); null when none is reported. */
    static @Nullable Long killed(Event event) {
        Count killed = count(event, Count.Kind.KILLED);
        if (killed == null) {
            return null;
        }
        return killed.best() == null ? killed.low() : killed.best();
    }

    static boolean isArmed(Actor actor) {
        return actor.sectors().stream().anyMatch(ARMED::contains);
    }

    /** Whether all sides act: there are several actors and no recipient. */
    static boolean isFight(Event event) {
        return event.recipients().isEmpty() && event.actors().size() > 1;
    }

    /** The first actor, or null. */
    static @Nullable Actor first(Event event) {
        return event.actors().isEmpty() ? null : event.actors().get(0);
    }

    /** The other side: the first recipient, or without one the second actor; or null. */
    static @Nullable Actor second(Event event) {
        if (!event.recipients().isEmpty()) {
            return event.recipients().get(0);
        }
        return isFight(event) ? event.actors().get(1) : null;
    }

    /** A place down to a town, or empty for wider areas. */
    static String town(@Nullable Place place) {
        return place == null || place.precision().ordinal() > Place.Precision.NEAR.ordinal() ? "" : place.name();
    }

    static String name(@Nullable Actor actor) {
        return actor == null ? "" : actor.name();
    }

    /** Whether it happened: it is neither planned nor denied nor supposed. */
    static boolean happened(GatheredEvent gathered) {
        return gathered.event().stance().reality() == Stance.Reality.ACTUAL;
    }

    static boolean isCurrent(GatheredEvent gathered) {
        return gathered.event().stance().isCurrent();
    }
}
