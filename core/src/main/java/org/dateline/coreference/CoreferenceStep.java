package org.dateline.coreference;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import org.dateline.coreference.field.EventGroup;
import org.dateline.coreference.field.Field;
import org.dateline.coreference.field.FieldShares;
import org.dateline.coreference.field.FieldSigns;
import org.dateline.coreference.field.FieldWeights;
import org.dateline.coreference.join.Agreement;
import org.dateline.coreference.join.Clusters;
import org.dateline.coreference.join.CoreferenceCues;
import org.dateline.coreference.join.Introduction;
import org.dateline.coreference.join.Joint;
import org.dateline.coreference.join.Pair;
import org.dateline.coreference.join.PairSigns;
import org.dateline.coreference.join.Ranking;
import org.dateline.coreference.join.Telling;
import org.dateline.coreference.join.Totals;
import org.dateline.coreference.join.Vetoes;
import org.dateline.coreference.join.Weights;
import org.dateline.data.file.DataFile;
import org.dateline.model.annotation.Annotated;
import org.dateline.model.event.Claim;
import org.dateline.model.event.Event;
import org.dateline.model.event.EventCode;
import org.dateline.model.report.Problem;
import org.dateline.model.report.Published;
import org.jspecify.annotations.Nullable;

/** Finds which claims of a report tell one event, and writes one record for each. */
public final class CoreferenceStep {

    private final CoreferenceCues cues;
    private final Totals totals;
    private final Weights weights;
    private final FieldWeights fieldWeights;
    private final ToIntFunction<String> quad;
    private final Function<EventCode, @Nullable Double> intensity;

    /**
     * @param files the files of {@code data/coreference}
     * @param quad PLOVER's quad class of a type
     * @param intensity PLOVER's score of a code, or null
     * @param problems what is wrong with the files is added here
     */
    public CoreferenceStep(
            List<DataFile> files,
            ToIntFunction<String> quad,
            Function<EventCode, @Nullable Double> intensity,
            List<Problem> problems) {
        this.cues = new CoreferenceCues(files, problems);
        this.totals = new Totals(cues);
        this.weights = new Weights(files, problems);
        this.fieldWeights = new FieldWeights(files, problems);
        this.quad = quad;
        this.intensity = intensity;
    }

    /**
     * Which claims tell one event.
     *
     * @param annotated the report
     * @param claims its claims, with parties, days and places as far as their own sentences give them
     */
    public Clusters clusters(Annotated annotated, List<Claim> claims) {
        Ranking ranking = new Ranking(annotated, tellings(annotated, claims), weights);
        List<List<Integer>> members = new ArrayList<>();
        for (List<Telling> event : ranking.events()) {
            if (event.stream().anyMatch(telling -> standsAlone(telling.claim()))) {
                members.add(event.stream().map(Telling::index).toList());
            }
        }
        return new Clusters(members, ranking.joints());
    }

    /** A noun and nothing else tells an event only when it says when and where. */
    private static boolean standsAlone(Claim claim) {
        return !claim.isBare() || Agreement.isDated(claim.when()) && claim.where() != null;
    }

    private List<Telling> tellings(Annotated annotated, List<Claim> claims) {
        List<Integer> order = new ArrayList<>();
        for (int index = 0; index < claims.size(); index++) {
            order.add(index);
        }
        order.sort(Comparator.<Integer>comparingInt(index -> claims.get(index).sentence())
                .thenComparingInt(index -> claims.get(index).trigger())
                .thenComparingInt(index -> index));
        List<Telling> tellings = new ArrayList<>();
        for (int index : order) {
            tellings.add(Telling.of(annotated, claims.get(index), index, tellings.size(), cues, totals));
        }
        return tellings;
    }

    /** All pairs of a report's claims, compared: what the weights are learned from. */
    public List<Pair> pairs(Annotated annotated, List<Claim> claims) {
        List<Telling> tellings = tellings(annotated, claims);
        PairSigns signs = new PairSigns(annotated, tellings);
        Vetoes vetoes = new Vetoes(annotated);
        List<Pair> pairs = new ArrayList<>();
        for (Telling first : tellings) {
            for (Telling second : tellings.subList(first.place() + 1, tellings.size())) {
                pairs.add(new Pair(first.index(), second.index(), signs.of(first, second), vetoes.of(first, second)));
            }
        }
        return pairs;
    }

    /** For each claim of a report what speaks for and against its introducing an event. */
    public List<Set<String>> introductions(Annotated annotated, List<Claim> claims) {
        List<Telling> tellings = tellings(annotated, claims);
        Introduction introduction = new Introduction(tellings);
        return tellings.stream()
                .sorted(Comparator.comparingInt(Telling::index))
                .map(introduction::of)
                .toList();
    }

    /** For each claim of a report what speaks for and against each of its fields. */
    public List<Map<Field, Set<String>>> fields(Annotated annotated, List<Claim> claims) {
        FieldSigns signs = new FieldSigns(annotated);
        return claims.stream()
                .map(claim -> {
                    Map<Field, Set<String>> fields = new EnumMap<>(Field.class);
                    for (Field field : Field.values()) {
                        fields.put(field, signs.of(field, claim));
                    }
                    return fields;
                })
                .toList();
    }

    /**
     * The events that the clusters make, in the order in which they are first told.
     *
     * @param annotated the report
     * @param claims its claims, in the order of {@code clusters}
     */
    public List<Event> events(Annotated annotated, List<Claim> claims, Clusters clusters) {
        return events(annotated, claims, clusters, new FieldShares(annotated, claims, fieldWeights));
    }

    /** The record that each claim would make alone, with every field that it fills, in the order of the claims. */
    public List<Event> singles(Annotated annotated, List<Claim> claims) {
        return events(annotated, claims, Clusters.singles(claims.size()), FieldShares.all(claims));
    }

    private List<Event> events(Annotated annotated, List<Claim> claims, Clusters clusters, FieldShares shares) {
        Published published = annotated.article().published();
        LocalDate day = published == null ? null : published.date();
        List<EventGroup> groups = new ArrayList<>();
        List<List<Integer>> kept = clusters.members().stream()
                .filter(members -> members.stream().anyMatch(index -> shares.isEvent(claims.get(index))))
                .toList();
        for (List<Integer> members : kept) {
            List<Claim> told = members.stream().map(claims::get).toList();
            boolean toll = told.stream()
                    .anyMatch(
                            claim -> totals.isTotal(claim, annotated.sentences().get(claim.sentence())));
            groups.add(new EventGroup(told, toll, shares, day, intensity));
        }
        long killed = groups.stream().mapToLong(EventGroup::killed).max().orElse(0);
        List<Event> events = new ArrayList<>();
        Map<Integer, Joint> joints = new HashMap<>();
        clusters.joints().forEach(joint -> joints.put(joint.claim(), joint));
        for (int at = 0; at < groups.size(); at++) {
            List<Joint> own = kept.get(at).stream()
                    .map(index -> joints.getOrDefault(index, Joint.first(index)))
                    .toList();
            events.add(groups.get(at).event(annotated, own, killed, quad, intensity));
        }
        return events;
    }
}
