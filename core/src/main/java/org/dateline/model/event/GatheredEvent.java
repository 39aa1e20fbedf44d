package org.dateline.model.event;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * An event gathered from all reports that mention it.
 *
 * @param event what they say in sum, by the rules of docs/linking.md; its evidence is that of all of them
 * @param from of each field of the sum, the id of the report whose words it has
 * @param versions what differs, by wording: reports with the same paragraphs have one version; the earliest first
 * @param sources how many of the reports are independent: owned by one or copied from each other they count once
 * @param corroborated whether two independent reports tell it, each in its own words, and agree on particulars
 * @param story id of the report that begins the story, or null
 * @param review what people decided about it, or null
 */
public record GatheredEvent(
        Event event,
        Map<String, String> from,
        List<Version> versions,
        int sources,
        boolean corroborated,
        @Nullable String story,
        @Nullable Review review) {

    /** Copies the collections. */
    public GatheredEvent {
        from = Collections.unmodifiableMap(new TreeMap<>(from));
        versions = List.copyOf(versions);
    }

    /** The same with another sum, such as one that people corrected. */
    public GatheredEvent with(Event other) {
        return new GatheredEvent(other, from, versions, sources, corroborated, story, review);
    }

    /** The same with what people decided. */
    public GatheredEvent with(Review decided) {
        return new GatheredEvent(event, from, versions, sources, corroborated, story, decided);
    }

    /** How well an event is supported. */
    public enum Standing {
        /** Independent sources report it, each in its own words, and agree on particulars. */
        CORROBORATED,
        /** Several sources report it, and no two of them agree on enough. */
        REPORTED,
        /** One source reports it, however often it is copied. */
        SINGLE_SOURCE,
        /** Somebody denies it. */
        DISPUTED
    }

    /**
     * An event as one wording reports it.
     *
     * @param tellers the reports of that wording, the earliest first
     * @param event the event as the earliest of them reports it
     */
    public record Version(List<Teller> tellers, Event event) {
        /** Copies the list. */
        public Version {
            tellers = List.copyOf(tellers);
        }
    }

    /**
     * A report that mentions an event.
     *
     * @param report its id
     * @param owner who answers for it, or null
     * @param codedBy the program and the data that coded it
     * @param wording stands for its paragraphs
     * @param family stands for all wordings that are copies of each other
     */
    public record Teller(
            String report,
            @Nullable String source,
            @Nullable String owner,
            @Nullable LocalDate published,
            @Nullable String url,
            @Nullable String title,
            String codedBy,
            long wording,
            long family) {}

    /**
     * What people decided.
     *
     * @param verdict the last of it
     * @param by who decided last
     * @param edited fields whose values people set
     */
    public record Review(Verdict verdict, String by, List<String> edited) {
        /** Copies the list. */
        public Review {
            edited = List.copyOf(edited);
        }
    }

    /** What people say of an event. */
    public enum Verdict {
        ACCEPTED,
        REJECTED,
        /** Neither, but fields were set, or it was merged or split. */
        CHANGED
    }

    /** How well it is supported. */
    public Standing standing() {
        boolean denied =
                event.stance().attributions().stream().anyMatch(claim -> claim.kind() == Attribution.Kind.DENIES);
        if (denied) {
            return Standing.DISPUTED;
        }
        if (corroborated) {
            return Standing.CORROBORATED;
        }
        return sources > 1 ? Standing.REPORTED : Standing.SINGLE_SOURCE;
    }

    /** How many reports mention it. */
    public int reports() {
        return versions.stream().mapToInt(version -> version.tellers().size()).sum();
    }

    /** The report that mentions it first. */
    public Teller first() {
        return versions.get(0).tellers().get(0);
    }
}
