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
import org.dateline.coreference.field.EventIds;
import org.dateline.coreference.field.FieldShares;
import org.dateline.coreference.field.FieldSigns;
import org.dateline.coreference.field.FieldWeights;
import org.dateline.coreference.field.RecordField;
import org.dateline.coreference.field.RecordSigns;
import org.dateline.coreference.join.Agreement;
import org.dateline.coreference.join.ClaimPair;
import org.dateline.coreference.join.ClusterDecision;
import org.dateline.coreference.join.Clusters;
import org.dateline.coreference.join.CoreferenceCues;
import org.dateline.coreference.join.CoreferenceWeights;
import org.dateline.coreference.join.EventMention;
import org.dateline.coreference.join.Introduction;
import org.dateline.coreference.join.JointReading;
import org.dateline.coreference.join.PairSigns;
import org.dateline.coreference.join.Ranking;
import org.dateline.coreference.join.Totals;
import org.dateline.coreference.join.Vetoes;
import org.dateline.data.file.DataFile;
import org.dateline.model.annotation.Annotated;
import org.dateline.model.annotation.MentionChains;
import org.dateline.model.event.Claim;
import org.dateline.model.event.Event;
import org.dateline.model.event.EventCode;
import org.dateline.model.report.Problem;
import org.dateline.model.report.Published;
import org.jspecify.annotations.Nullable;

/** Clusters the claims of a report that report one event, and writes one record for each. */
public final class CoreferenceStep implements AutoCloseable {

    private final CoreferenceCues cues;
    private final Totals totals;
    private final CoreferenceWeights weights;
    private final FieldWeights fieldWeights;
    private final @Nullable JointReading reading;
    private final ToIntFunction<String> quad;
    private final Function<EventCode, @Nullable Double> intensity;

    /**
     * @param files the files of {@code data/en/coreference}
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
        this.weights = new CoreferenceWeights(files, problems);
        this.reading = JointReading.load(files, problems);
        this.fieldWeights = new FieldWeights(files, problems);
        this.quad = quad;
        this.intensity = intensity;
    }

    /**
     * Which claims report one event.
     *
     * @param annotated the report
     * @param chains which of its mentions are of one thing
     * @param claims its claims, with parties, days and places as far as their own sentences give them
     */
    public Clusters clusters(Annotated annotated, MentionChains chains, List<Claim> claims) {
        Ranking ranking = new Ranking(annotated, mentions(annotated, chains, claims), weights, reading);
        List<List<Integer>> members = new ArrayList<>();
        for (List<EventMention> event : ranking.events()) {
            if (event.stream().anyMatch(mention -> standsAlone(mention.claim()))) {
                members.add(event.stream().map(EventMention::index).toList());
            }
        }
        return new Clusters(members, ranking.decisions());
    }

    /** A noun and nothing else is an event only when it has a day and a place. */
    private static boolean standsAlone(Claim claim) {
        return !claim.isBare() || Agreement.isDated(claim.when()) && claim.where() != null;
    }

    private List<EventMention> mentions(Annotated annotated, MentionChains chains, List<Claim> claims) {
        List<Integer> order = new ArrayList<>();
        for (int index = 0; index < claims.size(); index++) {
            order.add(index);
        }
        order.sort(Comparator.<Integer>comparingInt(index -> claims.get(index).sentence())
                .thenComparingInt(index -> claims.get(index).trigger())
                .thenComparingInt(index -> index));
        List<EventMention> mentions = new ArrayList<>();
        for (int index : order) {
            mentions.add(EventMention.of(annotated, chains, claims.get(index), index, mentions.size(), cues, totals));
        }
        return mentions;
    }

    /** All pairs of a report's claims, compared: what the weights are learned from. */
    public List<ClaimPair> pairs(Annotated annotated, MentionChains chains, List<Claim> claims) {
        List<EventMention> mentions = mentions(annotated, chains, claims);
        PairSigns signs = new PairSigns(annotated, mentions, reading);
        Vetoes vetoes = new Vetoes(annotated);
        List<ClaimPair> pairs = new ArrayList<>();
        for (EventMention first : mentions) {
            for (EventMention second : mentions.subList(first.place() + 1, mentions.size())) {
                pairs.add(new ClaimPair(
                        first.index(), second.index(), signs.of(first, second), vetoes.of(first, second)));
            }
        }
        return pairs;
    }

    /** For each claim of a report what speaks for and against its introducing an event. */
    public List<Set<String>> introductions(Annotated annotated, MentionChains chains, List<Claim> claims) {
        List<EventMention> mentions = mentions(annotated, chains, claims);
        Introduction introduction = new Introduction(mentions);
        return mentions.stream()
                .sorted(Comparator.comparingInt(EventMention::index))
                .map(introduction::of)
                .toList();
    }

    /** For each claim of a report what speaks for and against each of its fields. */
    public List<Map<RecordField, Set<String>>> fields(Annotated annotated, List<Claim> claims) {
        FieldSigns signs = new FieldSigns(annotated);
        return claims.stream()
                .map(claim -> {
                    Map<RecordField, Set<String>> fields = new EnumMap<>(RecordField.class);
                    for (RecordField field : RecordField.values()) {
                        fields.put(field, signs.of(field, claim));
                    }
                    return fields;
                })
                .toList();
    }

    /**
     * The events that the clusters make, in the order in which they are first reported.
     *
     * @param annotated the report
     * @param claims its claims, in the order of {@code clusters}
     */
    public List<Event> events(Annotated annotated, List<Claim> claims, Clusters clusters) {
        return drafts(annotated, claims, clusters).stream()
                .filter(draft -> FieldWeights.isWritten(draft.share()))
                .map(EventDraft::event)
                .toList();
    }

    /**
     * An event, and what speaks for and against its record.
     *
     * @param event the event
     * @param signs what speaks for and against the record being right as a whole
     * @param share how likely it is by them; the event's confidence to the hundredth
     * @param lead the claim that leads it
     */
    public record EventDraft(Event event, Set<String> signs, double share, Claim lead) {}

    /** The events that the clusters make before records that are too likely wrong are left out. */
    public List<EventDraft> drafts(Annotated annotated, List<Claim> claims, Clusters clusters) {
        return drafts(annotated, claims, clusters, new FieldShares(annotated, claims, fieldWeights));
    }

    /** The record that each claim would make alone, with every field that it fills, in the order of the claims. */
    public List<Event> singles(Annotated annotated, List<Claim> claims) {
        return drafts(annotated, claims, Clusters.singles(claims.size()), FieldShares.all(claims)).stream()
                .map(EventDraft::event)
                .toList();
    }

    private List<EventDraft> drafts(Annotated annotated, List<Claim> claims, Clusters clusters, FieldShares shares) {
        Published published = annotated.article().published();
        LocalDate day = published == null ? null : published.date();
        List<EventGroup> groups = new ArrayList<>();
        List<List<Integer>> kept = clusters.members().stream()
                .filter(members -> members.stream().anyMatch(index -> shares.isEvent(claims.get(index))))
                .toList();
        for (List<Integer> members : kept) {
            List<Claim> ofEvent = members.stream().map(claims::get).toList();
            boolean toll = ofEvent.stream()
                    .anyMatch(
                            claim -> totals.isTotal(claim, annotated.sentences().get(claim.sentence())));
            groups.add(new EventGroup(ofEvent, toll, shares, day, intensity));
        }
        long killed = groups.stream().mapToLong(EventGroup::killed).max().orElse(0);
        RecordSigns signs = new RecordSigns(annotated, shares);
        EventIds ids = new EventIds(annotated);
        List<EventDraft> events = new ArrayList<>();
        Map<Integer, ClusterDecision> decisions = new HashMap<>();
        clusters.decisions().forEach(decision -> decisions.put(decision.claim(), decision));
        for (int at = 0; at < groups.size(); at++) {
            EventGroup group = groups.get(at);
            List<ClusterDecision> decided = kept.get(at).stream()
                    .map(index -> decisions.getOrDefault(index, ClusterDecision.first(index)))
                    .toList();
            Event event = group.event(annotated, ids, decided, killed, quad, intensity);
            Set<String> own = signs.of(group, decided.get(0), groups);
            double share = fieldWeights.ofRecord(own);
            events.add(new EventDraft(event.confidence(Math.round(share * 100) / 100.0), own, share, group.lead()));
        }
        return events;
    }

    @Override
    public void close() {
        if (reading != null) {
            reading.close();
        }
    }
}
