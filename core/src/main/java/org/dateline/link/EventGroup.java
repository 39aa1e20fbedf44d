package org.dateline.link;

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
import org.dateline.model.Place;
import org.dateline.model.Sentence;
import org.dateline.model.Stance;
import org.dateline.model.When;
import org.jspecify.annotations.Nullable;

/** The claims of one event while a report is linked, and the record they make together. */
final class EventGroup {

    private final List<Claim> claims = new ArrayList<>();

    EventGroup(Claim first) {
        claims.add(first);
    }

    void add(Claim claim) {
        claims.add(claim);
    }

    List<Claim> claims() {
        return claims;
    }

    Claim first() {
        return claims.get(0);
    }

    /** The actors of the claim that knows most of them. */
    List<Actor> actors() {
        return best(Claim::actors);
    }

    List<Actor> recipients() {
        return best(Claim::recipients);
    }

    private List<Actor> best(Function<Claim, List<Actor>> role) {
        List<Actor> best = List.of();
        int most = -1;
        for (Claim claim : claims) {
            List<Actor> actors = role.apply(claim);
            int known = actors.isEmpty()
                    ? -1
                    : actors.stream().mapToInt(EventGroup::known).max().orElse(0);
            if (known > most) {
                most = known;
                best = actors;
            }
        }
        return best;
    }

    private static int known(Actor actor) {
        return (actor.entity() != null ? 4 : 0)
                + (actor.code() != null ? 2 : 0)
                + (actor.sectors().isEmpty() ? 0 : 1);
    }

    /** The most exact of the days told. */
    When when() {
        When best = first().when();
        for (Claim claim : claims) {
            if (rank(claim.when()) > rank(best)) {
                best = claim.when();
            }
        }
        return best;
    }

    private static int rank(When when) {
        int basis =
                switch (when.basis()) {
                    case EXPLICIT, RELATIVE -> 20;
                    case INFERRED -> 10;
                    case PUBLICATION -> 1;
                    case NONE -> 0;
                };
        return basis
                + (basis >= 10
                        ? When.Precision.values().length - when.precision().ordinal()
                        : 0);
    }

    /** The most exact of the places told. */
    @Nullable
    Place where() {
        Place best = null;
        for (Claim claim : claims) {
            Place place = claim.where();
            if (place != null
                    && (best == null
                            || place.precision().ordinal() < best.precision().ordinal())) {
                best = place;
            }
        }
        return best;
    }

    /** All numbers told, each once. */
    List<Count> counts() {
        List<Count> all = new ArrayList<>();
        for (Claim claim : claims) {
            for (Count count : claim.counts()) {
                if (all.stream().noneMatch(known -> isSame(known, count))) {
                    all.add(count);
                }
            }
        }
        return all;
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
        return by == null || otherBy == null ? by == otherBy : Likeness.isSame(by, otherBy);
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
                quad.applyAsInt(code.type()),
                intensity.apply(code),
                actors(),
                recipients(),
                when(),
                where(),
                counts(),
                stance(),
                evidence,
                first().why(),
                confidence());
    }

    private double confidence() {
        double best =
                claims.stream().mapToDouble(claim -> claim.why().score()).max().orElse(0);
        double told = Math.min(0.06, 0.02 * (claims.size() - 1));
        return Math.round(Math.min(0.95, best + told) * 100) / 100.0;
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
