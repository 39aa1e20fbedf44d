package org.dateline.role;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import org.dateline.data.file.DataFile;
import org.dateline.data.file.LearnedWeights;
import org.dateline.model.annotation.Annotated;
import org.dateline.model.event.Actor;
import org.dateline.model.event.Event;
import org.dateline.model.event.Place;
import org.dateline.model.event.Statement;
import org.dateline.model.event.Why;
import org.dateline.model.report.Problem;
import org.jspecify.annotations.Nullable;

/**
 * Fills the sides that the words of an event leave open with parties that the rest of the report names: "dozens were arrested" by
 * the police of the sentence before. All parties are ranked by learned weights; the likeliest is taken if it is likely enough.
 */
public final class RoleStep {

    private static final String FILE = "roles/weights.tsv";

    /** From which share on a side is filled: a wrong party spoils a record, an open side only lessens it. */
    private static final double ENOUGH = 0.85;

    /** Of PLOVER's quad classes 1 and 2 are cooperation. */
    private static final int LAST_COOPERATION = 2;

    /** How many reasons a record gives. */
    private static final int REASONS = 4;

    private final Map<Role, LearnedWeights> weights = new EnumMap<>(Role.class);

    /**
     * A party that may have a role in an event.
     *
     * @param party who
     * @param signs what speaks for and against it
     */
    public record Ranked(Actor party, Set<String> signs) {}

    /**
     * A side that the words of an event leave open.
     *
     * @param event the event
     * @param role the side
     * @param candidates who may be on it
     */
    public record OpenRole(Event event, Role role, List<Ranked> candidates) {

        /** Copies the list. */
        public OpenRole {
            candidates = List.copyOf(candidates);
        }
    }

    /**
     * @param files the files of {@code roles}
     * @param problems what is wrong with them is added here
     */
    public RoleStep(List<DataFile> files, List<Problem> problems) {
        Map<String, LearnedWeights> read =
                LearnedWeights.readModels(files, FILE, Set.of(Role.ACTORS.word(), Role.RECIPIENTS.word()), problems);
        for (Role role : Role.values()) {
            weights.put(role, Objects.requireNonNull(read.get(role.word())));
        }
    }

    /**
     * The events with their open sides filled where the report makes them plain.
     *
     * @param mentioned everybody whom the report mentions, in its order
     * @param statements what it quotes, with speakers
     */
    public List<Event> filled(
            Annotated annotated, List<Event> events, Supplier<List<Actor>> mentioned, List<Statement> statements) {
        if (events.stream()
                .allMatch(event ->
                        !event.actors().isEmpty() && !event.recipients().isEmpty())) {
            return events;
        }
        List<RoleCandidate> candidates = RoleCandidate.of(mentioned.get());
        RoleSigns signs = new RoleSigns(annotated, events, statements, candidates);
        List<Event> filled = new ArrayList<>();
        for (Event event : events) {
            Event whole = event;
            for (Role role : Role.values()) {
                whole = role.of(event).isEmpty() ? filled(role, event, whole, candidates, signs) : whole;
            }
            filled.add(whole);
        }
        return filled;
    }

    private Event filled(Role role, Event event, Event whole, List<RoleCandidate> candidates, RoleSigns signs) {
        LearnedWeights own = Objects.requireNonNull(weights.get(role));
        RoleCandidate best = null;
        double most = ENOUGH;
        for (RoleCandidate candidate : candidates) {
            double share = own.probability(signs.of(role, event, candidate));
            if (share >= most && mayHave(role, whole, candidate)) {
                best = candidate;
                most = share;
            }
        }
        return best == null ? whole : with(role, whole, best, most, reason(role, event, best, most, signs));
    }

    /** Nobody is on both sides, nobody cooperates with his own state, and the town where it happened is no party by that. */
    private static boolean mayHave(Role role, Event event, RoleCandidate candidate) {
        if (isItsPlace(candidate.party(), event.where())) {
            return false;
        }
        String code = candidate.party().code();
        boolean cooperation = event.quad() <= LAST_COOPERATION;
        return role.opposite().of(event).stream()
                .noneMatch(other -> candidate.is(other) || cooperation && code != null && code.equals(other.code()));
    }

    /** Whether a party is the town or district where an event happened; a country may stand for its state. */
    private static boolean isItsPlace(Actor party, @Nullable Place place) {
        if (place == null || !party.sectors().isEmpty() || place.precision().compareTo(Place.Precision.COUNTRY) >= 0) {
            return false;
        }
        String words = party.phrase().text();
        return party.name().equalsIgnoreCase(place.name())
                || words.equalsIgnoreCase(place.name())
                || words.equalsIgnoreCase(place.text());
    }

    private String reason(Role role, Event event, RoleCandidate best, double share, RoleSigns signs) {
        LearnedWeights own = Objects.requireNonNull(weights.get(role));
        return String.format(
                Locale.ROOT,
                "%s from the report: \"%s\" %.2f (%s)",
                role.word(),
                best.party().phrase().text(),
                share,
                String.join(", ", own.heaviest(signs.of(role, event, best), REASONS)));
    }

    private static Event with(Role role, Event event, RoleCandidate party, double share, String reason) {
        List<String> trace = new ArrayList<>(event.why().trace());
        trace.add(reason);
        Map<String, Double> shares = new LinkedHashMap<>(event.why().shares());
        shares.put(role.word(), Math.round(share * 100) / 100.0);
        Why why = event.why().trace(trace).shares(shares);
        List<Actor> parties = List.of(party.party());
        return role == Role.ACTORS
                ? event.parties(parties, event.recipients(), why)
                : event.parties(event.actors(), parties, why);
    }

    /** The sides that a report's events leave open, each with everybody who may be on it: what the weights are learned from. */
    public static List<OpenRole> open(
            Annotated annotated, List<Event> events, List<Actor> mentioned, List<Statement> statements) {
        List<RoleCandidate> candidates = RoleCandidate.of(mentioned);
        RoleSigns signs = new RoleSigns(annotated, events, statements, candidates);
        List<OpenRole> open = new ArrayList<>();
        for (Event event : events) {
            for (Role role : Role.values()) {
                if (role.of(event).isEmpty()) {
                    List<Ranked> ranked = candidates.stream()
                            .filter(candidate -> mayHave(role, event, candidate))
                            .map(candidate -> new Ranked(candidate.party(), signs.of(role, event, candidate)))
                            .toList();
                    open.add(new OpenRole(event, role, ranked));
                }
            }
        }
        return open;
    }
}
