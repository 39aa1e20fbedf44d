package org.dateline.record;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.dateline.code.ontology.Ontology;
import org.dateline.model.event.Count;
import org.dateline.model.event.CountryCodes;
import org.dateline.model.event.Event;
import org.dateline.model.event.EventCode;
import org.dateline.model.event.GatheredEvent;
import org.dateline.model.event.Place;
import org.dateline.model.event.Stance;
import org.dateline.model.event.When;
import org.dateline.model.report.Span;
import org.dateline.store.sql.StoreProblem;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/**
 * A field of an event that a person set.
 *
 * @param field one of {@link #FIELDS}
 * @param value as written; empty for unknown
 * @param quad PLOVER's quad class, where the type was set
 * @param intensity PLOVER's score, where the type was set
 */
record Edit(String field, String value, int quad, @Nullable Double intensity) {

    static final List<String> FIELDS = List.of(
            "type",
            "mode",
            "actors",
            "recipients",
            "day",
            "country",
            "place",
            "lat",
            "lon",
            "killed",
            "injured",
            "toll",
            "reality",
            "historical");

    private static final Set<String> OF_PLACE = Set.of("country", "place", "lat", "lon");

    private static final Set<String> MAY_BE_EMPTY =
            Set.of("mode", "actors", "recipients", "day", "country", "place", "lat", "lon", "killed", "injured");

    private static final ObjectMapper JSON = new ObjectMapper();

    /**
     * Reads {@code field=value}.
     *
     * @param ontology knows the types of event
     * @throws StoreProblem when there is no such field, or it cannot have that value
     */
    static Edit of(String written, Ontology ontology) {
        int at = written.indexOf('=');
        String field = at < 0 ? written : written.substring(0, at);
        if (at < 0 || !FIELDS.contains(field)) {
            throw new StoreProblem(
                    "\"" + written + "\" sets no field; write FIELD=VALUE with one of " + String.join(", ", FIELDS));
        }
        String value = written.substring(at + 1).strip();
        boolean isType = field.equals("type") && ontology.hasType(value);
        Edit edit = new Edit(
                field,
                value,
                isType ? ontology.quad(value) : 0,
                isType ? ontology.intensity(new EventCode(value, null, List.of(), null)) : null);
        edit.check(ontology.types());
        return edit;
    }

    private void check(List<String> types) {
        if (value.isEmpty()) {
            if (!MAY_BE_EMPTY.contains(field)) {
                throw new StoreProblem(field + " cannot be unknown");
            }
            return;
        }
        try {
            boolean right =
                    switch (field) {
                        case "type" -> types.contains(value);
                        case "actors", "recipients" -> EditedSide.isReadable(value);
                        case "day" -> !days().isEmpty();
                        case "lat" -> Math.abs(Double.parseDouble(value)) <= 90;
                        case "lon" -> Math.abs(Double.parseDouble(value)) <= 180;
                        case "killed", "injured" -> Long.parseLong(value) >= 0;
                        case "reality" -> reality() != null;
                        case "historical", "toll" -> value.equals("true") || value.equals("false");
                        case "country" -> CountryCodes.isKnown(value);
                        default -> true;
                    };
            if (right) {
                return;
            }
        } catch (IllegalArgumentException | DateTimeException invalid) {
            // reported below
        }
        throw new StoreProblem(field + " cannot be " + value + remedy(types));
    }

    private String remedy(List<String> types) {
        return switch (field) {
            case "type" ->
                "; types are " + String.join(", ", types.stream().sorted().toList());
            case "actors", "recipients" ->
                "; write names with semicolons between, with codes in brackets where they are known: March 23 Movement (COD REB)";
            case "day" -> "; write 2020-01-31, or two days with .. between";
            case "country" -> "; write three capital letters as in ISO 3166";
            case "reality" -> "; write actual, future, hypothetical or negated";
            case "historical", "toll" -> "; write true or false";
            default -> "";
        };
    }

    String written() {
        return JSON.createObjectNode()
                .put("field", field)
                .put("value", value)
                .put("quad", quad)
                .put("intensity", intensity)
                .toString();
    }

    static Edit read(String change) {
        JsonNode node = JSON.readTree(change);
        JsonNode intensity = node.path("intensity");
        return new Edit(
                node.path("field").asString(""),
                node.path("value").asString(""),
                node.path("quad").asInt(0),
                intensity.isNumber() ? (Double) intensity.asDouble(0) : null);
    }

    GatheredEvent apply(GatheredEvent gathered) {
        Event event = gathered.event();
        boolean isType = field.equals("type");
        EventCode code = code(event.code());
        return gathered.with(new Event(
                event.id(),
                code,
                modes(event, code),
                isType ? quad : event.quad(),
                isType ? intensity : event.intensity(),
                field.equals("actors") ? EditedSide.read(value, event.actors()) : event.actors(),
                field.equals("recipients") ? EditedSide.read(value, event.recipients()) : event.recipients(),
                field.equals("day") ? when() : event.when(),
                OF_PLACE.contains(field) ? place(event.where()) : event.where(),
                event.journey(),
                counts(event.counts()),
                field.equals("toll") ? value.equals("true") : event.toll(),
                stance(event.stance()),
                event.evidence(),
                event.why(),
                event.confidence()));
    }

    private EventCode code(EventCode code) {
        return switch (field) {
            case "type" -> new EventCode(value, null, code.contexts(), null);
            case "mode" -> new EventCode(code.type(), text(), code.contexts(), null);
            default -> code;
        };
    }

    /** A mode that was set comes first; another type has none of the modes of before. */
    private List<String> modes(Event event, EventCode code) {
        return switch (field) {
            case "type" -> List.of();
            case "mode" ->
                code.mode() == null
                        ? List.of()
                        : Stream.concat(Stream.of(code.mode()), event.modes().stream())
                                .distinct()
                                .toList();
            default -> event.modes();
        };
    }

    private Stance stance(Stance stance) {
        return switch (field) {
            case "reality" -> new Stance(reality(), stance.historical(), stance.attributions());
            case "historical" -> stance.historical(value.equals("true"));
            default -> stance;
        };
    }

    private @Nullable String text() {
        return value.isEmpty() ? null : value;
    }

    private List<LocalDate> days() {
        List<LocalDate> days = new ArrayList<>();
        for (String day : value.split("\\.\\.", -1)) {
            days.add(LocalDate.parse(day));
        }
        return days.size() > 2 || days.get(0).isAfter(days.get(days.size() - 1)) ? List.of() : days;
    }

    private When when() {
        if (value.isEmpty()) {
            return When.UNKNOWN;
        }
        List<LocalDate> days = days();
        LocalDate last = days.get(days.size() - 1);
        return new When(
                days.get(0),
                last,
                days.get(0).equals(last) ? When.Precision.DAY : When.Precision.DAYS,
                When.Basis.EXPLICIT,
                null,
                null);
    }

    private Stance.Reality reality() {
        return Stance.Reality.valueOf(value.toUpperCase(Locale.ROOT));
    }

    private @Nullable Place place(@Nullable Place place) {
        Place known = place == null
                ? new Place(
                        "", null, null, null, null, null, null, Place.Precision.UNKNOWN, Place.Basis.TEXT, null, null)
                : place;
        if (field.equals("place") && value.isEmpty()) {
            return null;
        }
        Double number = field.startsWith("l") && !value.isEmpty() ? (Double) Double.parseDouble(value) : null;
        return new Place(
                field.equals("place") ? value : known.name(),
                field.equals("place") ? null : known.gazetteerName(),
                field.equals("country") ? text() : known.country(),
                field.equals("place") ? null : known.admin1(),
                field.equals("lat") ? number : field.equals("place") ? null : known.latitude(),
                field.equals("lon") ? number : field.equals("place") ? null : known.longitude(),
                field.equals("place") ? null : known.geonames(),
                field.equals("lat") || field.equals("lon") ? Place.Precision.EXACT : known.precision(),
                known.basis(),
                known.text(),
                known.span());
    }

    private List<Count> counts(List<Count> known) {
        if (!field.equals("killed") && !field.equals("injured")) {
            return known;
        }
        Count.Kind kind = Count.Kind.valueOf(field.toUpperCase(Locale.ROOT));
        List<Count> counts = new ArrayList<>(
                known.stream().filter(count -> count.kind() != kind).toList());
        if (!value.isEmpty()) {
            long number = Long.parseLong(value);
            counts.add(new Count(kind, null, number, number, number, value, new Span(0, 0)));
        }
        return counts;
    }
}
