package org.dateline.record;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.dateline.model.event.Actor;
import org.dateline.model.event.Count;
import org.dateline.model.event.Event;
import org.dateline.model.event.Evidence;
import org.dateline.model.event.Place;
import org.jspecify.annotations.Nullable;

/** What differs between two codings of the same reports. */
public final class Changes {

    private Changes() {}

    /** How an event differs. */
    public enum Kind {
        /** It is there now and was not before. */
        ADDED,
        /** It was there before and is not now. */
        REMOVED,
        /** A field has another value. */
        CHANGED
    }

    /**
     * A difference.
     *
     * @param event id of the event, the older one of two
     * @param field which field; for a whole event {@code event}
     * @param before its value before, empty for none
     * @param after its value after, empty for none
     */
    public record Change(Kind kind, String report, String event, String field, String before, String after) {}

    /**
     * Compares. Events are the same when their ids are, or else when their first trigger is the same word of the same report.
     *
     * @param before the events of some reports
     * @param after those of the same reports, coded again
     */
    public static List<Change> between(List<Event> before, List<Event> after) {
        Map<String, Event> byId = new LinkedHashMap<>();
        Map<String, Event> byPlace = new TreeMap<>();
        for (Event event : after) {
            byId.put(event.id(), event);
            byPlace.putIfAbsent(place(event), event);
        }
        List<Change> changes = new ArrayList<>();
        List<Event> missed = new ArrayList<>();
        for (Event event : before) {
            Event same = byId.remove(event.id());
            if (same == null) {
                missed.add(event);
            } else {
                compare(event, same, changes);
            }
        }
        for (Event event : missed) {
            Event same = byPlace.get(place(event));
            if (same != null && byId.remove(same.id()) != null) {
                compare(event, same, changes);
            } else {
                changes.add(new Change(Kind.REMOVED, report(event), event.id(), "event", summary(event), ""));
            }
        }
        for (Event event : byId.values()) {
            changes.add(new Change(Kind.ADDED, report(event), event.id(), "event", "", summary(event)));
        }
        return changes;
    }

    private static void compare(Event before, Event after, List<Change> changes) {
        Map<String, String> old = fields(before);
        fields(after).forEach((field, value) -> {
            String was = old.getOrDefault(field, "");
            if (!was.equals(value)) {
                changes.add(new Change(Kind.CHANGED, report(before), before.id(), field, was, value));
            }
        });
    }

    private static String report(Event event) {
        return event.evidence().get(0).report();
    }

    private static String place(Event event) {
        Evidence first = event.evidence().get(0);
        return first.report() + "\n" + first.trigger().start();
    }

    private static String summary(Event event) {
        Evidence first = event.evidence().get(0);
        return event.code().type() + ": " + first.text().strip().replaceAll("\\s+", " ");
    }

    /** What makes an event, as words; confidences are left out, for they change with everything. */
    private static Map<String, String> fields(Event event) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("type", event.code().type());
        fields.put("mode", plain(event.code().mode()));
        fields.put("modes", String.join(" ", event.modes()));
        fields.put("contexts", String.join(" ", event.code().contexts()));
        fields.put("cameo", plain(event.code().cameo()));
        fields.put("actors", actors(event.actors()));
        fields.put("recipients", actors(event.recipients()));
        fields.put(
                "when",
                plain(event.when().earliest()) + ".." + plain(event.when().latest()));
        fields.put("where", place(event.where()));
        fields.put(
                "counts",
                String.join("; ", event.counts().stream().map(Changes::count).toList()));
        fields.put("toll", Boolean.toString(event.toll()));
        fields.put(
                "stance",
                event.stance().reality()
                        + (event.stance().historical() ? " historical" : "")
                        + event.stance().attributions().stream()
                                .map(claim -> " " + claim.kind() + " " + claim.cue())
                                .toList());
        fields.put(
                "sentences",
                event.evidence().stream()
                        .map(Evidence::sentence)
                        .distinct()
                        .toList()
                        .toString());
        return fields;
    }

    private static String actors(List<Actor> actors) {
        return String.join(
                "; ",
                actors.stream()
                        .map(actor -> actor.name() + " (" + plain(actor.code()) + " "
                                + String.join(" ", actor.sectors()) + ")")
                        .toList());
    }

    private static String place(@Nullable Place place) {
        return place == null ? "" : place.name() + " (" + plain(place.country()) + ")";
    }

    private static String count(Count count) {
        Actor by = count.by();
        return count.kind() + " " + plain(count.low()) + "/" + plain(count.best()) + "/" + plain(count.high())
                + (by == null ? "" : " by " + by.name());
    }

    private static String plain(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }
}
