package org.dateline.coreference;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import org.dateline.model.Actor;
import org.dateline.model.Annotated;
import org.dateline.model.Attribution;
import org.dateline.model.Claim;
import org.dateline.model.Count;
import org.dateline.model.Event;
import org.dateline.model.EventCode;
import org.dateline.model.Evidence;
import org.dateline.model.Journey;
import org.dateline.model.Place;
import org.dateline.model.Sentence;
import org.dateline.model.Stance;
import org.dateline.model.When;
import org.dateline.model.Why;
import org.jspecify.annotations.Nullable;

/** The claims of one event while a report is linked, and the record they make together. */
final class EventGroup {

    private final List<Claim> claims = new ArrayList<>();
    private List<Actor> actors = List.of();
    private List<Actor> recipients = List.of();
    private When when = When.UNKNOWN;
    private @Nullable Place where;
    private Journey journey = Journey.NONE;
    private final List<Count> counts = new ArrayList<>();

    /**
     * @param first the claim that tells the event first
     */
    EventGroup(Claim first) {
        when = first.when();
        add(first);
    }

    /** Takes a claim, and keeps the best of what is known, so that a long report costs no more a claim than a short one. */
    void add(Claim claim) {
        claims.add(claim);
        actors = better(actors, claim.actors());
        recipients = better(recipients, claim.recipients());
        when = claim.when().exactness() > when.exactness() ? claim.when() : when;
        where = Place.moreExact(where, claim.where());
        journey = journey.with(claim.journey());
        for (Count count : claim.counts()) {
            if (counts.stream().noneMatch(known -> isSame(known, count) || isPart(claim, count, known))) {
                counts.add(count);
            }
        }
    }

    Claim first() {
        return claims.get(0);
    }

    /** The actors of the claim that knows most of them. */
    List<Actor> actors() {
        return actors;
    }

    List<Actor> recipients() {
        return recipients;
    }

    private static List<Actor> better(List<Actor> known, List<Actor> told) {
        return certainty(told) > certainty(known) ? told : known;
    }

    private static int certainty(List<Actor> actors) {
        return actors.stream().mapToInt(Actor::certainty).max().orElse(-1);
    }

    /** The most exact of the days told. */
    When when() {
        return when;
    }

    /** The most exact of the places told. */
    @Nullable
    Place where() {
        return where;
    }

    /** All numbers told, each once. */
    List<Count> counts() {
        return counts;
    }

    /** How many it killed, by the highest number told; 0 when it is no actual event of today. */
    long killed() {
        return !first().stance().isCurrent()
                ? 0
                : counts.stream()
                        .filter(count -> count.kind() == Count.Kind.KILLED && count.best() != null)
                        .mapToLong(Count::best)
                        .max()
                        .orElse(0);
    }

    /**
     * Takes those who are known to have died out of numbers that may hold them: of two who were shot one was hurt when one
     * was killed.
     */
    void withoutKilled(long killed) {
        if (killed > 0) {
            counts.replaceAll(count -> without(count, killed));
            counts.removeIf(count -> mayHoldDead(count) && Long.valueOf(0).equals(count.best()));
        }
    }

    private static Count without(Count count, long killed) {
        Long best = count.best();
        return best == null || !mayHoldDead(count) ? count : count.bounds(0L, Math.max(0, best - killed), count.high());
    }

    private static boolean mayHoldDead(Count count) {
        return count.kind() == Count.Kind.INJURED
                && Long.valueOf(0).equals(count.low())
                && count.best() != null
                && !Long.valueOf(0).equals(count.high());
    }

    /** "Forty died at the one mosque", told apart after a total: a part of it and no other number for it. */
    private static boolean isPart(Claim claim, Count count, Count known) {
        Long best = count.best();
        Long all = known.best();
        return claim.why().rule().equals(Why.COUNTED)
                && count.kind() == known.kind()
                && best != null
                && all != null
                && best < all;
    }

    private static boolean isSame(Count one, Count other) {
        return one.kind() == other.kind()
                && java.util.Objects.equals(one.low(), other.low())
                && java.util.Objects.equals(one.best(), other.best())
                && java.util.Objects.equals(one.high(), other.high());
    }

    private Stance stance() {
        List<Attribution> all = new ArrayList<>();
        for (Claim claim : claims) {
            for (Attribution attribution : claim.stance().attributions()) {
                if (all.stream().noneMatch(known -> isSame(known, attribution))) {
                    all.add(attribution);
                }
            }
        }
        return first().stance().attributions(all);
    }

    private static boolean isSame(Attribution one, Attribution other) {
        Actor by = one.by();
        Actor otherBy = other.by();
        if (one.kind() != other.kind()) {
            return false;
        }
        return by == null || otherBy == null ? by == otherBy : by.isSame(otherBy);
    }

    private EventCode code() {
        EventCode code = first().code();
        for (Claim claim : claims) {
            if (code.mode() == null && claim.code().mode() != null) {
                String cameo = claim.code().cameo() == null
                        ? code.cameo()
                        : claim.code().cameo();
                code = new EventCode(code.type(), claim.code().mode(), code.contexts(), cameo);
            }
        }
        return code;
    }

    /** The record. */
    Event event(Annotated annotated, ToIntFunction<String> quad, Function<EventCode, @Nullable Double> intensity) {
        List<Evidence> evidence = new ArrayList<>();
        String report = annotated.article().report().id();
        claims.stream()
                .sorted(java.util.Comparator.comparing(Claim::triggerSpan))
                .forEach(claim -> {
                    Sentence sentence = annotated.sentences().get(claim.sentence());
                    evidence.add(new Evidence(
                            report,
                            sentence.index(),
                            sentence.span(),
                            claim.triggerSpan(),
                            annotated.article().text().slice(sentence.span())));
                });
        EventCode code = code();
        return new Event(
                id(annotated, code.type()),
                code,
                code.onlyMode(),
                quad.applyAsInt(code.type()),
                intensity.apply(code),
                actors(),
                recipients(),
                when(),
                where(),
                journey,
                counts(),
                false,
                stance(),
                evidence,
                first().why(),
                confidence());
    }

    /** As likely as the claim that is surest. */
    private double confidence() {
        double best = claims.stream()
                .mapToDouble(claim -> claim.why().confidence())
                .max()
                .orElse(0);
        return Math.round(best * 100) / 100.0;
    }

    /** A digest of the report's text and where the event is first told in it. */
    private String id(Annotated annotated, String type) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            String key = annotated.article().report().id()
                    + '\u0000'
                    + annotated.article().text().string()
                    + '\u0000'
                    + type
                    + '\u0000'
                    + first().triggerSpan().start();
            byte[] bytes = digest.digest(key.getBytes(StandardCharsets.UTF_8));
            return "evt-" + HexFormat.of().formatHex(bytes, 0, 8);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }
}
