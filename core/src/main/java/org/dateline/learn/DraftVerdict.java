package org.dateline.learn;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dateline.coreference.field.RecordField;
import org.dateline.model.event.Actor;
import org.dateline.model.event.Claim;
import org.dateline.model.event.Count;
import org.dateline.model.event.Event;
import org.dateline.model.event.Place;
import org.dateline.model.event.When;
import org.dateline.record.DecidedMention;
import org.dateline.record.DecidedMention.Verdict;

/**
 * What a decision says about a record that the program makes today. A field that was edited is wrong, unless the record has the value that
 * was set by now; where the event was accepted, all other fields are right.
 *
 * @param whole whether the record is right as a whole and no second one of its event
 * @param fields for each field that the decision says something about, whether the value that the leading claim gives is right
 */
record DraftVerdict(boolean whole, Map<RecordField, Boolean> fields) {

    private static final Map<String, RecordField> FIELDS = Map.of(
            "type", RecordField.TYPE,
            "mode", RecordField.MODE,
            "actors", RecordField.ACTORS,
            "recipients", RecordField.RECIPIENTS,
            "day", RecordField.WHEN,
            "country", RecordField.WHERE,
            "place", RecordField.WHERE,
            "killed", RecordField.COUNTS,
            "injured", RecordField.COUNTS);

    /**
     * @param decided the decision
     * @param event the record
     * @param ofLead the fields whose value is that of the claim that leads it
     */
    static DraftVerdict of(DecidedMention decided, Event event, Set<RecordField> ofLead) {
        Verdict verdict = decided.verdict();
        Map<RecordField, Boolean> fields = new EnumMap<>(RecordField.class);
        if (verdict == Verdict.REJECTED) {
            fields.put(RecordField.TYPE, false);
            return new DraftVerdict(false, fields);
        }
        boolean changed =
                !decided.edits().containsKey("type") && !event.code().type().equals(decided.type());
        boolean whole = verdict != Verdict.DOUBLE && !changed;
        Set<RecordField> wrong = EnumSet.noneOf(RecordField.class);
        for (Map.Entry<String, String> edit : decided.edits().entrySet()) {
            if (!agrees(edit.getKey(), edit.getValue(), event)) {
                whole = false;
                RecordField field = FIELDS.get(edit.getKey());
                if (field != null) {
                    wrong.add(field);
                }
            }
        }
        for (RecordField field : RecordField.values()) {
            boolean said = verdict == Verdict.ACCEPTED || wrong.contains(field);
            if (field != RecordField.TYPE && said && ofLead.contains(field)) {
                fields.put(field, !wrong.contains(field));
            }
        }
        fields.put(RecordField.TYPE, !changed && !wrong.contains(RecordField.TYPE));
        return new DraftVerdict(whole, fields);
    }

    /** The fields of a record that have the value of the claim that leads it, and not that of another, or none. */
    static Set<RecordField> ofLead(Event event, Claim lead) {
        Set<RecordField> same = EnumSet.of(RecordField.TYPE, RecordField.COUNTS);
        add(RecordField.MODE, Objects.equals(event.code().mode(), lead.code().mode()), same);
        add(RecordField.ACTORS, event.actors().equals(lead.actors()), same);
        add(RecordField.RECIPIENTS, event.recipients().equals(lead.recipients()), same);
        add(RecordField.WHEN, event.when().equals(lead.when()), same);
        add(RecordField.WHERE, Objects.equals(event.where(), lead.where()), same);
        return same;
    }

    private static void add(RecordField field, boolean isSame, Set<RecordField> same) {
        if (isSame) {
            same.add(field);
        }
    }

    /** Whether a record has a value that somebody set; an empty one is unknown. */
    private static boolean agrees(String field, String value, Event event) {
        Place place = event.where();
        return switch (field) {
            case "type" -> event.code().type().equals(value);
            case "mode" -> Objects.requireNonNullElse(event.code().mode(), "").equals(value);
            case "actors" -> names(event.actors()).equals(names(value));
            case "recipients" -> names(event.recipients()).equals(names(value));
            case "day" -> days(event.when()).equals(value);
            case "country" ->
                place != null && Objects.requireNonNullElse(place.country(), "").equals(value);
            case "place" -> (place == null ? "" : place.name()).equals(value);
            case "killed" -> number(Count.Kind.KILLED, event).equals(value);
            case "injured" -> number(Count.Kind.INJURED, event).equals(value);
            case "toll" -> String.valueOf(event.toll()).equals(value);
            case "reality" ->
                event.stance().reality().name().toLowerCase(Locale.ROOT).equals(value);
            case "historical" -> String.valueOf(event.stance().historical()).equals(value);
            default -> false;
        };
    }

    private static Set<String> names(List<Actor> side) {
        return side.stream().map(one -> one.name().toLowerCase(Locale.ROOT)).collect(Collectors.toSet());
    }

    /** The names of a side as a person set it: with semicolons between, and codes in brackets that are not compared. */
    private static Set<String> names(String written) {
        return Stream.of(written.split(";"))
                .map(party -> party.replaceFirst("\\(.*", "").strip().toLowerCase(Locale.ROOT))
                .filter(name -> !name.isEmpty())
                .collect(Collectors.toSet());
    }

    private static String days(When when) {
        if (when.precision() == When.Precision.UNKNOWN || when.earliest() == null || when.latest() == null) {
            return "";
        }
        return when.earliest().equals(when.latest())
                ? when.earliest().toString()
                : when.earliest() + ".." + when.latest();
    }

    private static String number(Count.Kind kind, Event event) {
        return event.counts().stream()
                .filter(count -> count.kind() == kind && count.best() != null)
                .map(count -> String.valueOf(count.best()))
                .findFirst()
                .orElse("");
    }
}
