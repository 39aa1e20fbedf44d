package org.dateline.where;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.dateline.data.file.DataFile;
import org.dateline.data.file.DataProblems;
import org.dateline.model.annotation.Annotated;
import org.dateline.model.annotation.NamedPlaces;
import org.dateline.model.annotation.Sentence;
import org.dateline.model.annotation.Token;
import org.dateline.model.event.Claim;
import org.dateline.model.event.Place;
import org.dateline.model.report.Problem;
import org.dateline.model.report.StoredText;
import org.dateline.where.choice.NumberPlaces;
import org.dateline.where.choice.PlaceCandidate;
import org.dateline.where.choice.PlaceCandidates;
import org.dateline.where.choice.PlaceChoice;
import org.dateline.where.choice.PlaceSigns;
import org.dateline.where.gazetteer.Gazetteer;
import org.dateline.where.gazetteer.PlaceCue;
import org.dateline.where.gazetteer.PlaceCues;
import org.dateline.where.names.CountryVotes;
import org.dateline.where.names.HomeCountry;
import org.dateline.where.names.PlaceMention;
import org.dateline.where.names.PlaceNames;
import org.dateline.where.names.PlaceRecord;
import org.dateline.where.names.ReportPlaces;
import org.dateline.where.tie.EarlierPlaces;
import org.dateline.where.tie.Governments;
import org.dateline.where.tie.Journeys;
import org.dateline.where.tie.PlaceAttachments;
import org.dateline.where.tie.PlacePaths;
import org.dateline.where.tie.TieFeatures;
import org.dateline.where.tie.TieModel;
import org.jspecify.annotations.Nullable;

/**
 * Fills in where each event happened, kept apart from what else a report names: where it was said, where people come
 * from, which governments act. A claim whose place the text does not give stays without.
 */
public final class WhereStep {

    /** So many of the countries that a report mentions most are candidates. */
    private static final int SPOKEN_OF = 2;

    private final PlaceNames names;
    private final ReportPlaces reportPlaces;
    private final PlaceAttachments attachments;
    private final PlacePaths paths;
    private final Governments governments;
    private final TieFeatures features;
    private final TieModel model;
    private final PlaceRecord record;
    private final Journeys journeys;
    private final HomeCountry homeCountry;
    private final OwnPlace ownPlace;
    private final OnePlace onePlace;
    private final ReportCountry reportCountry;
    private final NumberPlaces numberPlaces;
    private final PlaceParties parties;
    private final PlaceCues cues;
    private final Gazetteer gazetteer;
    private final PlaceChoice choice;

    private WhereStep(Gazetteer gazetteer, PlaceCues cues, TieModel model, PlaceChoice choice) {
        this.cues = cues;
        this.gazetteer = gazetteer;
        this.choice = choice;
        this.numberPlaces = new NumberPlaces(cues);
        this.names = new PlaceNames(gazetteer, cues);
        this.reportPlaces = new ReportPlaces(gazetteer, cues, names);
        this.attachments = new PlaceAttachments(cues);
        this.parties = new PlaceParties(cues, attachments);
        this.governments = new Governments(attachments, cues);
        this.paths = new PlacePaths(attachments, cues);
        this.features = new TieFeatures(attachments, cues, paths);
        this.model = model;
        this.homeCountry = new HomeCountry(gazetteer, cues);
        this.onePlace = new OnePlace(cues);
        this.reportCountry = new ReportCountry(gazetteer, cues, governments);
        this.record = new PlaceRecord(gazetteer);
        this.journeys = new Journeys(paths, record, gazetteer, cues);
        this.ownPlace =
                new OwnPlace(attachments, paths, governments, features, model, record, journeys, numberPlaces, cues);
    }

    /**
     * Opens the step.
     *
     * @param files the files of {@code data/world/places}
     * @throws DataProblems when one is missing or broken, with every problem of all of them
     */
    public static WhereStep open(List<DataFile> files) {
        List<Problem> problems = new ArrayList<>();
        PlaceCues cues = PlaceCues.read(files, problems);
        Gazetteer gazetteer = Gazetteer.open(files, cues, problems);
        TieModel model = TieModel.read(files, problems);
        PlaceChoice choice = PlaceChoice.read(files, problems);
        if (!problems.isEmpty()) {
            throw new DataProblems(problems);
        }
        return new WhereStep(gazetteer, cues, model, choice);
    }

    /** The names of places, for annotation. */
    public PlaceNames names() {
        return names;
    }

    /** The places that each sentence of a report names, in order. */
    List<List<PlaceMention>> places(Annotated annotated) {
        return reportPlaces.of(annotated);
    }

    /** What speaks for and against a place. */
    TieFeatures features() {
        return features;
    }

    /** The same for other steps: nationalities and names that may be of anything are left out. */
    NamedPlaces named(List<List<PlaceMention>> places) {
        return new NamedPlaces(places.stream()
                .flatMap(List::stream)
                .filter(mention -> mention.certain() || mention.place() != null || mention.within() != null)
                .map(record::named)
                .toList());
    }

    /** Reads the places that a report names, to place its claims. */
    public Placing read(Annotated annotated) {
        return new Placing(this, annotated, reportPlaces.of(annotated));
    }

    /**
     * Fills in the places.
     *
     * @param annotated the report
     * @param claims its claims, in any order
     * @return the claims in the same order, each with its place, or with null when the text does not say, and its journey
     */
    public List<Claim> apply(Annotated annotated, List<Claim> claims) {
        Placing placing = read(annotated);
        return placing.carried(placing.placed(claims), List.of());
    }

    /** Places claims as far as their own sentences, or what these point back to, say where. */
    List<Claim> placed(Annotated annotated, List<List<PlaceMention>> places, List<Claim> claims) {
        List<Claim> placed = new ArrayList<>(claims);
        EarlierPlaces earlier = new EarlierPlaces(cues, attachments);
        List<Integer> order = inTextOrder(claims);
        int read = -1;
        for (int index : order) {
            Claim claim = claims.get(index);
            for (; read < claim.sentence(); read++) {
                rememberSites(places, read + 1, earlier);
            }
            Sentence sentence = annotated.sentences().get(claim.sentence());
            Token trigger = sentence.token(claim.trigger());
            List<PlaceMention> open = numberPlaces.open(places.get(claim.sentence()), sentence, claim, claims);
            Place place = ownPlace.of(open, claim, sentence, trigger);
            if (place == null) {
                Place pointed = earlier.pointedTo(sentence, claim, trigger);
                Place home = pointed == null
                        ? home(sentence, trigger, annotated.article().text())
                        : null;
                if (pointed == null
                        && home == null
                        && !cues.is(PlaceCue.VERBAL, claim.code().type())) {
                    pointed = earlier.sharedWith(sentence, trigger);
                }
                place = pointed == null ? home : PlaceRecord.inferred(pointed);
            }
            if (place != null) {
                earlier.happened(claim, trigger, place);
                placed.set(index, claim.where(place));
            }
        }
        for (int index : order) {
            Claim claim = placed.get(index);
            Place governing =
                    claim.governor() < 0 ? null : placed.get(claim.governor()).where();
            if (claim.where() == null && governing != null) {
                placed.set(index, claim.where(PlaceRecord.inferred(governing)));
            }
        }
        return placed;
    }

    /**
     * Chooses the place of each claim among all that the report gives it, and adds journeys.
     *
     * @param claims the report's claims, placed as far as their own sentences say
     * @param events indices of the claims of each event
     */
    List<Claim> carried(
            Annotated annotated, List<List<PlaceMention>> places, List<Claim> claims, List<List<Integer>> events) {
        List<Claim> chosen = new ArrayList<>();
        List<List<PlaceCandidate>> candidates = candidates(annotated, places, claims, events);
        for (int index = 0; index < claims.size(); index++) {
            Claim claim = claims.get(index)
                    .where(choice.best(
                                    candidates.get(index), annotated.sentences().size())
                            .place());
            Sentence sentence = annotated.sentences().get(claim.sentence());
            List<PlaceMention> named = places.get(claim.sentence());
            Claim moved = claim.journey(journeys.of(claim, named, sentence.token(claim.trigger())));
            chosen.add(parties.without(moved, sentence, named));
        }
        return chosen;
    }

    /** For each claim the places that it may have, leaving it open among them. */
    List<List<PlaceCandidate>> candidates(
            Annotated annotated, List<List<PlaceMention>> places, List<Claim> claims, List<List<Integer>> events) {
        CountryVotes votes = CountryVotes.of(gazetteer, annotated, places);
        PlaceSigns signs = new PlaceSigns(annotated, places, claims, votes, paths, features, model, attachments, cues);
        ReportCountry.About about = reportCountry.of(annotated, places);
        PlaceCandidates.Proposals proposals = new PlaceCandidates.Proposals() {
            @Override
            public @Nullable Place onePlace(Claim claim) {
                return onePlace.of(annotated, claims, claim);
            }

            @Override
            public @Nullable Place country(Claim claim) {
                return reportCountry.placeOf(claim, about);
            }
        };
        List<Place> spokenOf = votes.foremost(SPOKEN_OF).stream()
                .map(gazetteer::country)
                .filter(Objects::nonNull)
                .map(PlaceRecord::country)
                .toList();
        PlaceCandidates found = new PlaceCandidates(
                annotated, places, claims, events, proposals, spokenOf, signs, record, numberPlaces, governments);
        List<List<PlaceCandidate>> candidates = new ArrayList<>();
        for (int index = 0; index < claims.size(); index++) {
            candidates.add(found.of(index));
        }
        return candidates;
    }

    private static List<Integer> inTextOrder(List<Claim> claims) {
        List<Integer> order = new ArrayList<>();
        for (int index = 0; index < claims.size(); index++) {
            order.add(index);
        }
        order.sort(Comparator.comparingInt((Integer index) -> claims.get(index).sentence())
                .thenComparingInt(index -> claims.get(index).trigger()));
        return order;
    }

    private void rememberSites(List<List<PlaceMention>> places, int sentence, EarlierPlaces earlier) {
        for (PlaceMention mention : places.get(sentence)) {
            if (mention.place() != null) {
                earlier.sites(mention, record.of(mention, false, null));
            }
        }
    }

    private @Nullable Place home(Sentence sentence, Token trigger, StoredText text) {
        PlaceMention country = homeCountry.of(sentence, trigger, text);
        return country == null ? null : record.of(country, false, null);
    }
}
