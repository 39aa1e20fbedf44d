package org.dateline.coreference.field;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import org.dateline.coreference.join.Agreement;
import org.dateline.model.event.Actor;
import org.dateline.model.event.Attribution;
import org.dateline.model.event.Claim;
import org.dateline.model.event.EventCode;
import org.dateline.model.event.Journey;
import org.dateline.model.event.Place;
import org.dateline.model.event.Stance;
import org.dateline.model.event.When;
import org.jspecify.annotations.Nullable;

/**
 * Decides each field of an event once, over all claims that report it: the claim that is surest leads; what it leaves open, the
 * others fill in with their own words.
 */
final class EventFields {

    /** What being the lead adds to how likely a field is right, when claims are compared. */
    private static final double LEAD = 0.05;

    /** What each step of a party's certainty adds ({@link Actor#certainty()}). */
    private static final double PARTY = 0.03;

    /** What a place narrower than a country adds. */
    private static final double PLACE = 0.05;

    /** What days add that words of the text give. */
    private static final double DAYS = 0.15;

    private final List<Claim> claims;
    private final FieldShares shares;
    private final @Nullable LocalDate published;
    private final Claim lead;
    private final Function<EventCode, @Nullable Double> intensity;

    /**
     * @param claims the claims of an event, in the order of the text
     * @param shares how likely their fields are right
     * @param published the day of publication, or null
     * @param intensity PLOVER's score of a code, or null
     */
    EventFields(
            List<Claim> claims,
            FieldShares shares,
            @Nullable LocalDate published,
            Function<EventCode, @Nullable Double> intensity) {
        this.claims = claims;
        this.shares = shares;
        this.published = published;
        this.lead = lead(claims, shares);
        this.intensity = intensity;
    }

    private static Claim lead(List<Claim> claims, FieldShares shares) {
        Claim best = claims.get(0);
        for (Claim claim : claims) {
            boolean better = best.isBare() == claim.isBare() ? shares.worth(claim) > shares.worth(best) : best.isBare();
            best = better ? claim : best;
        }
        return best;
    }

    /** The claim that leads: a record of it alone would be worth most. */
    Claim lead() {
        return lead;
    }

    /** The codes of the claims that have the lead's type, one for each mode, the gravest first. */
    List<EventCode> codes() {
        List<EventCode> codes = new ArrayList<>();
        for (Claim claim : claims) {
            EventCode code = claim.code();
            boolean known = code.mode() == null
                    || !code.type().equals(lead.code().type())
                    || codes.stream().anyMatch(other -> code.mode().equals(other.mode()));
            if (!known) {
                codes.add(code);
            }
        }
        codes.sort(Comparator.comparingDouble(this::gravity));
        return codes;
    }

    /** The code of the event: the lead's type with the gravest mode. */
    EventCode code() {
        List<EventCode> codes = codes();
        if (codes.isEmpty()) {
            return lead.code();
        }
        EventCode gravest = codes.get(0);
        String cameo = gravest.cameo() == null ? lead.code().cameo() : gravest.cameo();
        return new EventCode(lead.code().type(), gravest.mode(), lead.code().contexts(), cameo);
    }

    /** Lower is graver: PLOVER's score, which falls with conflict; the lead's mode before others of the same score. */
    private double gravity(EventCode code) {
        Double score = intensity.apply(code);
        return (score == null ? 0 : -Math.abs(score)) - (code.equals(lead.code()) ? 0.01 : 0);
    }

    List<Actor> actors() {
        Claim best = best(RecordField.ACTORS);
        return best == null ? List.of() : best.actors();
    }

    List<Actor> recipients() {
        Claim best = suffering();
        return best == null ? List.of() : best.recipients();
    }

    /** The claim that the recipients come from: no other than that of the actors, if it has one of these among its recipients. */
    private @Nullable Claim suffering() {
        Claim acting = best(RecordField.ACTORS);
        return best(
                RecordField.RECIPIENTS,
                claim -> acting == null
                        || claim == acting
                        || claim.recipients().stream()
                                .noneMatch(one -> acting.actors().stream().anyMatch(one::isSame)));
    }

    When when() {
        Claim best = best(RecordField.WHEN);
        return best == null ? limits() : best.when();
    }

    /** Only that what has happened was not after the report. */
    private When limits() {
        boolean over = lead.stance().reality() == Stance.Reality.ACTUAL
                || lead.stance().reality() == Stance.Reality.NEGATED;
        return over && published != null
                ? new When(null, published, When.Precision.UNKNOWN, When.Basis.PUBLICATION, null, null)
                : When.UNKNOWN;
    }

    @Nullable
    Place where() {
        Claim best = best(RecordField.WHERE);
        return best == null ? null : best.where();
    }

    /**
     * Of the claims of the lead's type whose field is likely enough, the one that is likeliest and says most: the lead comes
     * before others that are hardly better.
     */
    private @Nullable Claim best(RecordField field) {
        return best(field, claim -> true);
    }

    private @Nullable Claim best(RecordField field, Predicate<Claim> may) {
        Claim best = null;
        double most = 0;
        for (Claim claim : claims) {
            boolean fits =
                    claim == lead || claim.code().type().equals(lead.code().type());
            if (!fits || !shares.isKept(field, claim) || !may.test(claim)) {
                continue;
            }
            double value = shares.of(field, claim) + detail(field, claim) + (claim == lead ? LEAD : 0);
            if (best == null || value > most) {
                best = claim;
                most = value;
            }
        }
        return best;
    }

    /** How much a field says: who is known by name or country, which town, days by words of the text. */
    private static double detail(RecordField field, Claim claim) {
        Place place = claim.where();
        return switch (field) {
            case ACTORS -> PARTY * Math.max(0, certainty(claim.actors()));
            case RECIPIENTS -> PARTY * Math.max(0, certainty(claim.recipients()));
            case WHERE -> detail(place);
            case WHEN -> Agreement.isDated(claim.when()) ? DAYS : 0;
            case TYPE, MODE, COUNTS -> 0;
        };
    }

    /** More than a country is a narrower place, and less so a sea or a wider region in the text's own words. */
    private static double detail(@Nullable Place place) {
        if (place == null || place.precision().compareTo(Place.Precision.COUNTRY) < 0) {
            return place == null ? 0 : PLACE;
        }
        return place.precision() == Place.Precision.REGION && place.text() != null ? PLACE / 2 : 0;
    }

    private static int certainty(List<Actor> actors) {
        return actors.stream().mapToInt(Actor::certainty).max().orElse(-1);
    }

    /** How likely each field that is filled is right, to the hundredth, by its name; of the parties, days and place as the chosen claim has them. */
    Map<String, Double> shares() {
        Map<String, Double> found = new LinkedHashMap<>();
        for (RecordField field : RecordField.values()) {
            boolean ofLead = field == RecordField.MODE || field == RecordField.COUNTS;
            Claim claim = field == RecordField.TYPE
                    ? null
                    : ofLead ? lead : field == RecordField.RECIPIENTS ? suffering() : best(field);
            if (claim != null && shares.of(field, claim) > 0) {
                found.put(field.word(), Math.round(shares.of(field, claim) * 100) / 100.0);
            }
        }
        return found;
    }

    /** What some claim says and the record leaves open, because it is too often wrong when it is found so. */
    List<String> open() {
        List<String> open = new ArrayList<>();
        for (RecordField field :
                List.of(RecordField.ACTORS, RecordField.RECIPIENTS, RecordField.WHEN, RecordField.WHERE)) {
            double share = shares.of(field, lead);
            if (share > 0 && best(field) == null) {
                open.add(String.format(
                        Locale.ROOT,
                        "left open: %s, \"%s\" would be right in %.2f",
                        field.word(),
                        words(field),
                        share));
            }
        }
        return open;
    }

    private String words(RecordField field) {
        Place place = lead.where();
        return switch (field) {
            case ACTORS -> names(lead.actors());
            case RECIPIENTS -> names(lead.recipients());
            case WHERE -> place == null ? "" : place.name();
            default -> lead.when().earliest() + "/" + lead.when().latest();
        };
    }

    private static String names(List<Actor> actors) {
        return String.join(", ", actors.stream().map(Actor::name).toList());
    }

    Journey journey() {
        Journey journey = lead.journey();
        for (Claim claim : claims) {
            journey = journey.with(claim.journey());
        }
        return journey;
    }

    /**
     * The lead's stance with who disputes, accuses or claims in any claim. Who merely asserts it counts only when no claim
     * reports the event plainly. It is history when the days are those of history.
     */
    Stance stance() {
        boolean plain = claims.stream()
                .anyMatch(claim -> claim.stance().isCurrent()
                        && claim.stance().attributions().isEmpty()
                        && !claim.isBare());
        List<Attribution> all = new ArrayList<>();
        for (Claim claim : claims) {
            for (Attribution said : claim.stance().attributions()) {
                boolean wanted = claim.equals(lead) || !isAssertion(said) || !plain;
                if (wanted && all.stream().noneMatch(known -> isSame(known, said))) {
                    all.add(said);
                }
            }
        }
        Claim dating = best(RecordField.WHEN);
        boolean historical =
                dating == null ? lead.stance().historical() : dating.stance().historical();
        return lead.stance().attributions(all).historical(historical);
    }

    private static boolean isAssertion(Attribution said) {
        return said.kind() == Attribution.Kind.ASSERTS || said.kind() == Attribution.Kind.ESTIMATES;
    }

    private static boolean isSame(Attribution one, Attribution other) {
        Actor by = one.by();
        Actor otherBy = other.by();
        if (one.kind() != other.kind()) {
            return false;
        }
        return by == null || otherBy == null ? by == otherBy : by.isSame(otherBy);
    }
}
