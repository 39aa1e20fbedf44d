package org.dateline.role;

import java.util.EnumMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.dateline.model.annotation.Annotated;
import org.dateline.model.annotation.Predicate;
import org.dateline.model.annotation.Sentence;
import org.dateline.model.annotation.Token;
import org.dateline.model.event.Actor;
import org.dateline.model.event.Event;
import org.dateline.model.event.Evidence;
import org.dateline.model.event.Statement;

/**
 * What speaks for and against a party of the report having a role in an event whose own words leave it open, as named signs whose
 * weights are learned ({@code data/learned/roles/weights.tsv}).
 */
final class RoleSigns {

    private static final String UNKNOWN = "unknown";

    private final Annotated annotated;
    private final List<Event> events;
    private final List<Statement> statements;
    private final List<RoleCandidate> candidates;

    /** For each candidate the events that it is a side of, found once a report: each is asked for with each open side. */
    private final IdentityHashMap<RoleCandidate, Map<Role, boolean[]>> sides = new IdentityHashMap<>();

    RoleSigns(Annotated annotated, List<Event> events, List<Statement> statements, List<RoleCandidate> candidates) {
        this.annotated = annotated;
        this.events = events;
        this.statements = statements;
        this.candidates = candidates;
        for (RoleCandidate candidate : candidates) {
            Map<Role, boolean[]> ofCandidate = new EnumMap<>(Role.class);
            for (Role role : Role.values()) {
                ofCandidate.put(role, sides(role, candidate));
            }
            sides.put(candidate, ofCandidate);
        }
    }

    private boolean[] sides(Role role, RoleCandidate candidate) {
        boolean[] has = new boolean[events.size()];
        for (int at = 0; at < has.length; at++) {
            has[at] = isAmong(role.of(events.get(at)), candidate);
        }
        return has;
    }

    private static boolean isAmong(List<Actor> actors, RoleCandidate candidate) {
        for (Actor actor : actors) {
            if (candidate.is(actor)) {
                return true;
            }
        }
        return false;
    }

    /** The signs of a candidate for a role of an event. */
    Set<String> of(Role role, Event event, RoleCandidate candidate) {
        Set<String> signs = new LinkedHashSet<>();
        signs.add("bias");
        kind(event, candidate, signs);
        position(event, candidate, signs);
        elsewhere(role, event, candidate, signs);
        country(role, event, candidate, signs);
        said(event, candidate, signs);
        return signs;
    }

    private static String sector(Actor party) {
        return party.sectors().isEmpty() ? "none" : party.sectors().get(0);
    }

    private void kind(Event event, RoleCandidate candidate, Set<String> signs) {
        Actor party = candidate.party();
        String type = event.code().type();
        String known = party.entity() != null ? "entity" : party.code() != null ? "code" : "words";
        signs.add("sector=" + sector(party));
        signs.add("type=" + type + " sector=" + sector(party));
        if (event.code().mode() != null) {
            signs.add("mode=" + event.code().mode() + " sector=" + sector(party));
        }
        signs.add("known by " + known);
        signs.add("type=" + type + " known by " + known);
        signs.add("rule=" + event.why().rule() + " sector=" + sector(party));
        int times = candidate.mentions().size();
        signs.add("mentions=" + (times < 3 ? String.valueOf(times) : times < 6 ? "3" : "6"));
        boolean most = candidates.stream().noneMatch(other -> other.mentions().size() > times);
        signs.add(most ? "most mentioned" : "not most mentioned");
        signs.add("rivals=" + Math.min(4, rivals(candidate)));
    }

    /** How many others have the same first sector. */
    private long rivals(RoleCandidate candidate) {
        return candidates.stream()
                .filter(other -> other != candidate && sector(other.party()).equals(sector(candidate.party())))
                .count();
    }

    private void position(Event event, RoleCandidate candidate, Set<String> signs) {
        int least = Integer.MAX_VALUE;
        Evidence closest = event.evidence().get(0);
        for (Evidence evidence : event.evidence()) {
            int distance =
                    Math.abs(candidate.nearest(evidence.sentence()).phrase().sentence() - evidence.sentence());
            if (distance < least) {
                least = distance;
                closest = evidence;
            }
        }
        Actor mention = candidate.nearest(closest.sentence());
        int steps = mention.phrase().sentence() - closest.sentence();
        String type = event.code().type();
        String far = steps == 0
                ? "same"
                : steps == -1 ? "one before" : steps == 1 ? "one after" : Math.abs(steps) <= 3 ? "near" : "far";
        signs.add("sentence " + far);
        signs.add("sentence " + far + " type=" + type);
        Sentence sentence = annotated.sentences().get(mention.phrase().sentence());
        Token head = sentence.token(mention.phrase().head());
        signs.add("relation=" + head.relation() + " " + (steps == 0 ? "same" : "other"));
        signs.add("tag=" + head.tag());
        if (steps == 0) {
            sameSentence(sentence, head, closest, type, signs);
        }
        boolean headline = candidate.mentions().stream()
                .anyMatch(other ->
                        annotated.sentences().get(other.phrase().sentence()).paragraph() <= 0);
        signs.add(headline ? "in headline or lead" : "not in headline or lead");
    }

    private static void sameSentence(Sentence sentence, Token head, Evidence evidence, String type, Set<String> signs) {
        Token trigger = null;
        for (Token token : sentence.tokens()) {
            if (token.span().start() == evidence.trigger().start()) {
                trigger = token;
            }
        }
        if (trigger == null) {
            return;
        }
        String side = head.index() < trigger.index() ? "before" : "after";
        int words = Math.abs(head.index() - trigger.index());
        String far = words <= 3 ? "close" : words <= 8 ? "near" : "far";
        signs.add("words " + side + " " + far);
        String way =
                sentence.dominates(trigger, head) ? "below" : sentence.dominates(head, trigger) ? "above" : "aside";
        signs.add("tree " + way);
        signs.add("tree " + way + " relation=" + head.relation());
        signs.add("tree " + way + " " + trigger.universal() + " type=" + type);
        Predicate predicate = sentence.predicateAt(trigger.index());
        String label = predicate == null
                ? "no predicate"
                : predicate.arguments().stream()
                        .filter(argument -> argument.token() == head.index())
                        .map(Predicate.Argument::label)
                        .findFirst()
                        .orElse("none");
        signs.add("role=" + label);
    }

    /** What the party does and suffers in the other events of the report. */
    private void elsewhere(Role role, Event event, RoleCandidate candidate, Set<String> signs) {
        List<Actor> others = role.opposite().of(event);
        if (isAmong(others, candidate)) {
            signs.add("is the other side");
        }
        String type = event.code().type();
        Map<Role, boolean[]> ofCandidate = Objects.requireNonNull(sides.get(candidate));
        boolean[] acts = Objects.requireNonNull(ofCandidate.get(role));
        boolean[] suffers = Objects.requireNonNull(ofCandidate.get(role.opposite()));
        for (int at = 0; at < events.size(); at++) {
            Event other = events.get(at);
            boolean does = acts[at];
            boolean reverse = suffers[at];
            if (other == event || !does && !reverse) {
                continue;
            }
            boolean sameType = other.code().type().equals(type);
            boolean sameSentence = other.evidence().get(0).sentence()
                    == event.evidence().get(0).sentence();
            String kind = sameType ? "same type" : other.quad() == event.quad() ? "same class" : "other type";
            if (does) {
                signs.add("has the role in " + kind);
                signs.add("has the role in " + kind + " type=" + type);
                if (sameSentence) {
                    signs.add("has the role in same sentence, " + kind);
                }
                boolean met = role.opposite().of(other).stream()
                        .anyMatch(met1 -> others.stream().anyMatch(met1::isSame));
                if (met) {
                    signs.add("has the role to same party, " + kind);
                }
            }
            if (reverse) {
                signs.add("has the other role in " + kind);
                if (sameSentence) {
                    signs.add("has the other role in same sentence, " + kind);
                }
            }
        }
    }

    private static void country(Role role, Event event, RoleCandidate candidate, Set<String> signs) {
        String code = candidate.party().code();
        String place = event.where() == null ? null : event.where().country();
        String type = event.code().type();
        String there = code == null || place == null ? UNKNOWN : code.equals(place) ? "own" : "other";
        signs.add("place " + there);
        signs.add("place " + there + " type=" + type + " sector=" + sector(candidate.party()));
        List<Actor> others = role.opposite().of(event);
        boolean known = others.stream().anyMatch(other -> other.code() != null);
        boolean shared = others.stream()
                .anyMatch(other -> other.code() != null && other.code().equals(code));
        String agree = !known || code == null ? UNKNOWN : shared ? "own" : "other";
        signs.add("other side " + agree + " type=" + type);
        signs.add(others.isEmpty() ? "other side open" : "other side filled");
    }

    /** Whether the party tells of the event, or speaks in its sentence. */
    private void said(Event event, RoleCandidate candidate, Set<String> signs) {
        event.stance().attributions().forEach(said -> {
            if (said.by() != null && candidate.is(said.by())) {
                signs.add("tells of it: " + said.kind().name().toLowerCase(Locale.ROOT));
                signs.add("tells of it type=" + event.code().type());
            }
        });
        for (Statement statement : statements) {
            if (statement.speaker() != null && candidate.is(statement.speaker()) && isInside(event, statement)) {
                signs.add("speaks of it " + (statement.direct() ? "directly" : "indirectly"));
                signs.add("speaks of it type=" + event.code().type());
            }
        }
    }

    private static boolean isInside(Event event, Statement statement) {
        for (Evidence evidence : event.evidence()) {
            if (statement.span().overlaps(evidence.trigger())) {
                return true;
            }
        }
        return false;
    }
}
