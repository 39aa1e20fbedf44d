package org.dateline.where.choice;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.dateline.model.annotation.Annotated;
import org.dateline.model.annotation.Sentence;
import org.dateline.model.annotation.Token;
import org.dateline.model.event.Claim;
import org.dateline.model.event.Place;
import org.dateline.where.names.PlaceMention;
import org.dateline.where.names.PlaceRecord;
import org.dateline.where.tie.Governments;
import org.dateline.where.tie.PlacePaths.Tie;
import org.jspecify.annotations.Nullable;

/**
 * Collects the places that a claim may have: those that its sentence names, those of the sentences around it and of the lead,
 * those of other claims, and the country that the report is about. What it may have is wide; {@link PlaceChoice} decides.
 */
public final class PlaceCandidates {

    /** Sentences before a claim whose places are looked at. */
    private static final int BACK = 2;

    private final Annotated annotated;
    private final List<List<PlaceMention>> places;
    private final List<Claim> claims;
    private final List<List<Integer>> events;
    private final Proposals proposals;
    private final List<Place> spokenOf;
    private final PlaceSigns signs;
    private final PlaceRecord record;
    private final NumberPlaces numbers;
    private final Governments governments;

    /**
     * @param annotated the report
     * @param places the places that each of its sentences names
     * @param claims its claims, placed as far as their own sentences say
     * @param events indices of the claims of each event
     * @param proposals what the report as a whole proposes for claims without a place
     * @param spokenOf the countries that the report mentions most, in that order
     */
    public PlaceCandidates(
            Annotated annotated,
            List<List<PlaceMention>> places,
            List<Claim> claims,
            List<List<Integer>> events,
            Proposals proposals,
            List<Place> spokenOf,
            PlaceSigns signs,
            PlaceRecord record,
            NumberPlaces numbers,
            Governments governments) {
        this.annotated = annotated;
        this.places = places;
        this.claims = claims;
        this.events = events;
        this.proposals = proposals;
        this.spokenOf = spokenOf;
        this.signs = signs;
        this.record = record;
        this.numbers = numbers;
        this.governments = governments;
    }

    /** What a report as a whole proposes for a claim, or null. */
    public interface Proposals {
        /** The one place at which all of the report's claims of a type happened. */
        @Nullable
        Place onePlace(Claim claim);

        /** The claim's place with the country that the report is about, or that country. */
        @Nullable
        Place country(Claim claim);
    }

    /** The candidates of one claim; the first is to leave the place open. */
    public List<PlaceCandidate> of(int index) {
        Claim claim = claims.get(index);
        Found found = new Found(claim);
        ownSentence(claim, found);
        for (int back = 1; back <= BACK; back++) {
            sentence(claim, claim.sentence() - back, "back " + back, found);
        }
        sentence(claim, claim.sentence() + 1, "ahead", found);
        lead(claim, found);
        Place country = proposals.country(claim);
        boolean placed = claim.where() != null;
        found.add(placed ? country : null, "rules");
        found.add(proposals.onePlace(claim), "one place");
        found.add(placed ? null : country, "country");
        for (int rank = 0; rank < spokenOf.size(); rank++) {
            found.add(spokenOf.get(rank), "country spoken of, " + (rank + 1));
        }
        otherClaims(index, found);
        return found.candidates();
    }

    private void ownSentence(Claim claim, Found found) {
        Sentence sentence = annotated.sentences().get(claim.sentence());
        List<PlaceMention> open = numbers.open(places.get(claim.sentence()), sentence, claim, claims);
        for (int at = 0; at < open.size(); at++) {
            PlaceMention mention = open.get(at);
            boolean place = mention.place() != null
                    && !governments.isGovernment(mention, claim)
                    && !signs.isApart(mention, claim);
            if (place && !isNamedAgain(mention, open)) {
                Tie tie = signs.tie(mention, claim);
                found.add(
                        record.of(mention, tie != null && tie.near(), null),
                        "own",
                        signs.ofMention(open, at, tie, claim, claims));
            }
        }
    }

    /** Whether a name that is a subject stands in the sentence again, as more than that: "Israel launched … after the attack on Israel". */
    private static boolean isNamedAgain(PlaceMention mention, List<PlaceMention> open) {
        return isSubject(mention)
                && open.stream().anyMatch(other -> !isSubject(other) && Objects.equals(other.place(), mention.place()));
    }

    private static boolean isSubject(PlaceMention mention) {
        return mention.head().relation().equals("nsubj");
    }

    private void sentence(Claim claim, int index, String source, Found found) {
        if (index < 0 || index >= annotated.sentences().size()) {
            return;
        }
        Sentence own = annotated.sentences().get(claim.sentence());
        boolean sameParagraph = annotated.sentences().get(index).paragraph() == own.paragraph();
        for (PlaceMention mention : places.get(index)) {
            if (mention.place() != null && mention.certain()) {
                found.add(
                        PlaceRecord.inferred(record.of(mention, false, null)),
                        source + (sameParagraph ? "" : " of another paragraph"),
                        signs.elsewhere(mention, source));
            }
        }
    }

    /** The places of the heading and of the first sentence below it. */
    private void lead(Claim claim, Found found) {
        boolean first = true;
        for (Sentence sentence : annotated.sentences()) {
            boolean heading = sentence.paragraph() < 0;
            if (!heading && !first) {
                return;
            }
            first = heading && first;
            if (sentence.index() != claim.sentence()) {
                sentence(claim, sentence.index(), heading ? "heading" : "lead", found);
            }
        }
    }

    private void otherClaims(int index, Found found) {
        Claim claim = claims.get(index);
        for (List<Integer> event : events) {
            if (event.contains(index)) {
                event.stream()
                        .filter(other -> other != index)
                        .forEach(other -> found.add(inferredPlace(claims.get(other)), "the same event"));
            }
        }
        Claim before = null;
        Claim ofType = null;
        for (Claim other : claims) {
            if (isBefore(other, claim) && other.where() != null) {
                before = later(before, other);
                ofType = other.code().type().equals(claim.code().type()) ? later(ofType, other) : ofType;
            }
        }
        found.add(before == null ? null : inferredPlace(before), "the claim before");
        found.add(ofType == null ? null : inferredPlace(ofType), "the claim before of the type");
        if (claim.governor() >= 0) {
            found.add(inferredPlace(claims.get(claim.governor())), "the claim it is told under");
        }
    }

    private static @Nullable Place inferredPlace(Claim claim) {
        return claim.where() == null ? null : PlaceRecord.inferred(claim.where());
    }

    private static boolean isBefore(Claim one, Claim other) {
        return one.sentence() < other.sentence()
                || one.sentence() == other.sentence() && one.trigger() < other.trigger();
    }

    private static Claim later(@Nullable Claim one, Claim other) {
        return one == null || isBefore(one, other) ? other : one;
    }

    /** The candidates found so far, one for each place. */
    private final class Found {
        private final Claim claim;
        private final Token trigger;
        private final Map<String, Place> byPlace = new LinkedHashMap<>();
        private final Map<String, Set<String>> byKey = new HashMap<>();

        Found(Claim claim) {
            this.claim = claim;
            this.trigger = annotated.sentences().get(claim.sentence()).token(claim.trigger());
        }

        void add(@Nullable Place place, String source) {
            add(place, source, List.of());
        }

        void add(@Nullable Place place, String source, Iterable<String> more) {
            if (place == null) {
                return;
            }
            String key = place.name() + "/" + place.country();
            Set<String> all = byKey.computeIfAbsent(key, unused -> new LinkedHashSet<>());
            all.addAll(signs.ofSource(source, claim, trigger));
            more.forEach(all::add);
            Place kept = byPlace.get(key);
            byPlace.put(key, kept != null && kept.text() != null && !source.equals("rules") ? kept : place);
        }

        List<PlaceCandidate> candidates() {
            List<PlaceCandidate> candidates = new ArrayList<>();
            List<PlaceMention> own = places.get(claim.sentence());
            candidates.add(new PlaceCandidate(null, signs.ofOpen(claim, trigger, own)));
            byPlace.forEach((key, place) -> {
                Set<String> all = new LinkedHashSet<>(Objects.requireNonNull(byKey.get(key)));
                all.addAll(signs.ofPlace(place, claim));
                candidates.add(new PlaceCandidate(place, all));
            });
            return candidates;
        }
    }
}
