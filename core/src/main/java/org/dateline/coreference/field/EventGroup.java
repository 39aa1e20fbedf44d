package org.dateline.coreference.field;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import org.dateline.coreference.join.ClusterDecision;
import org.dateline.model.annotation.Annotated;
import org.dateline.model.annotation.Sentence;
import org.dateline.model.event.Claim;
import org.dateline.model.event.Count;
import org.dateline.model.event.Event;
import org.dateline.model.event.EventCode;
import org.dateline.model.event.Evidence;
import org.dateline.model.event.Why;
import org.jspecify.annotations.Nullable;

/** The claims of one event, and the record that they make together. */
public final class EventGroup {

    private final List<Claim> claims;
    private final EventFields fields;
    private final boolean toll;

    /**
     * @param claims the claims, in the order of the text
     * @param toll whether they give a total and no single deed
     * @param shares how likely the claims' fields are right
     * @param published the day of publication, or null
     * @param intensity PLOVER's score of a code, or null
     */
    public EventGroup(
            List<Claim> claims,
            boolean toll,
            FieldShares shares,
            @Nullable LocalDate published,
            Function<EventCode, @Nullable Double> intensity) {
        this.claims = claims;
        this.toll = toll;
        this.fields = new EventFields(claims, shares, published, intensity);
    }

    /** The claim that leads. */
    public Claim lead() {
        return fields.lead();
    }

    /** How many claims report it. */
    public int size() {
        return claims.size();
    }

    /** How many a current deed killed, by the highest number; 0 for a total and for what is no current deed. */
    public long killed() {
        return toll || !fields.lead().stance().isCurrent() ? 0 : EventCounts.killed(EventCounts.of(claims));
    }

    /**
     * The record.
     *
     * @param ids gives its id
     * @param decisions how each of its claims came to the event
     * @param killed the dead of the report's worst deed, who are taken out of numbers of injured that may hold them
     */
    public Event event(
            Annotated annotated,
            EventIds ids,
            List<ClusterDecision> decisions,
            long killed,
            ToIntFunction<String> quad,
            Function<EventCode, @Nullable Double> intensity) {
        EventCode code = fields.code();
        List<Count> counts = EventCounts.of(claims);
        return new Event(
                ids.of(code.type(), claims.get(0).triggerSpan().start()),
                code,
                fields.codes().stream()
                        .map(EventCode::mode)
                        .filter(Objects::nonNull)
                        .toList(),
                quad.applyAsInt(code.type()),
                intensity.apply(code),
                fields.actors(),
                fields.recipients(),
                fields.when(),
                fields.where(),
                fields.journey(),
                killed > 0 ? EventCounts.withoutKilled(counts, killed) : counts,
                toll,
                fields.stance(),
                evidence(annotated),
                why(annotated, decisions),
                fields.lead().why().confidence());
    }

    /** Why the leading claim is coded so, which claims were joined with it or kept apart, and what is left open. */
    private Why why(Annotated annotated, List<ClusterDecision> decisions) {
        Why own = fields.lead().why();
        List<String> trace = new ArrayList<>(own.trace());
        if (claims.size() > 1) {
            trace.add("led by " + place(annotated, fields.lead()));
        }
        for (int at = 0; at < decisions.size(); at++) {
            ClusterDecision decision = decisions.get(at);
            if (decision.antecedent() >= 0) {
                trace.add("joined " + place(annotated, claims.get(at)) + ": " + String.join(", ", decision.reasons()));
            }
            decision.rejected().forEach(rejected -> trace.add("kept apart from " + rejected));
        }
        trace.addAll(fields.open());
        return own.trace(trace).shares(fields.shares());
    }

    private static String place(Annotated annotated, Claim claim) {
        return "\"" + annotated.article().text().slice(claim.triggerSpan()) + "\" of sentence " + claim.sentence();
    }

    private List<Evidence> evidence(Annotated annotated) {
        List<Evidence> evidence = new ArrayList<>();
        String report = annotated.article().report().id();
        claims.stream().sorted(Comparator.comparing(Claim::triggerSpan)).forEach(claim -> {
            Sentence sentence = annotated.sentences().get(claim.sentence());
            evidence.add(new Evidence(
                    report,
                    sentence.index(),
                    sentence.span(),
                    claim.triggerSpan(),
                    annotated.article().text().slice(sentence.span())));
        });
        return evidence;
    }
}
