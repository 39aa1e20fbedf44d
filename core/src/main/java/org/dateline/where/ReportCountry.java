package org.dateline.where;

import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dateline.model.annotation.Annotated;
import org.dateline.model.annotation.Foremost;
import org.dateline.model.event.Actor;
import org.dateline.model.event.Claim;
import org.dateline.model.event.Place;
import org.dateline.model.event.Place.Precision;
import org.dateline.model.event.Stance;
import org.dateline.model.report.Article;
import org.dateline.model.report.Span;
import org.dateline.where.gazetteer.Gazetteer;
import org.dateline.where.gazetteer.KnownPlace;
import org.dateline.where.gazetteer.PlaceCue;
import org.dateline.where.gazetteer.PlaceCues;
import org.dateline.where.names.CountryVotes;
import org.dateline.where.names.PlaceMention;
import org.dateline.where.names.PlaceRecord;
import org.dateline.where.tie.Governments;
import org.jspecify.annotations.Nullable;

/**
 * Where a report is about one country above all, what people do to each other in it happened there, when no other place
 * is given and nobody from abroad suffers it.
 */
final class ReportCountry {

    /** What a dateline counts, where a place counts two and a nationality one. */
    private static final int REPORTED_FROM = 4;

    private static final Pattern DATELINE = Pattern.compile("\\p{Lu}[\\p{L}'’. ]+");

    /** What a country must count to be what a report is about: a place in it and another mention of it. */
    private static final int LEAST = 3;

    /** How many times as often as any other country it must be named. */
    private static final double CLEARLY = 1.5;

    private final Gazetteer gazetteer;
    private final PlaceCues cues;
    private final Governments governments;

    ReportCountry(Gazetteer gazetteer, PlaceCues cues, Governments governments) {
        this.governments = governments;
        this.gazetteer = gazetteer;
        this.cues = cues;
    }

    /**
     * What a report is about.
     *
     * @param country the country, ISO 3166-1 alpha-3, or null when it is about several or none
     * @param named all countries in which it names a place
     */
    record About(@Nullable String country, Set<String> named) {}

    /**
     * The country that a report is about.
     *
     * @param annotated the report
     * @param places the places that each of its sentences names
     */
    About of(Annotated annotated, List<List<PlaceMention>> places) {
        CountryVotes votes = CountryVotes.of(gazetteer, annotated, places);
        KnownPlace reportedFrom = reportedFrom(annotated);
        if (reportedFrom != null && !reportedFrom.country().isEmpty()) {
            votes.votes().merge(reportedFrom.country(), REPORTED_FROM, Integer::sum);
        }
        return new About(Foremost.of(votes.votes(), LEAST, CLEARLY), votes.named());
    }

    /** The place of the dateline before the first sentence, or null. */
    private @Nullable KnownPlace reportedFrom(Annotated annotated) {
        Article article = annotated.article();
        if (annotated.sentences().isEmpty() || article.paragraphs().isEmpty()) {
            return null;
        }
        int start = article.paragraphs().get(0).start();
        int end = annotated.sentences().get(0).span().start();
        if (end <= start) {
            return null;
        }
        Matcher place = DATELINE.matcher(article.text().slice(new Span(start, end)));
        return place.lookingAt() ? gazetteer.foremost(place.group().strip()) : null;
    }

    /**
     * The country as the place of a claim, or as that in which an unknown place lies.
     *
     * @param claim a claim
     * @param about what the report is about
     * @return its place, now with a country, or null when it may have happened elsewhere
     */
    @Nullable
    Place placeOf(Claim claim, About about) {
        Place own = claim.where();
        KnownPlace country = about.country() == null ? null : gazetteer.country(about.country());
        if (country == null || own != null && (own.country() != null || own.precision() != Precision.UNKNOWN)) {
            return own;
        }
        if (own != null) {
            return new Place(
                    own.name(),
                    own.gazetteerName(),
                    country.country(),
                    null,
                    null,
                    null,
                    null,
                    own.precision(),
                    own.basis(),
                    own.text(),
                    own.span());
        }
        return isOnTheSpot(claim, about) ? PlaceRecord.country(country) : null;
    }

    private boolean isOnTheSpot(Claim claim, About about) {
        List<Actor> concerned = claim.recipients().isEmpty() ? claim.actors() : claim.recipients();
        boolean decreedAbroad = governments.isDirected(claim)
                && claim.actors().stream().anyMatch(actor -> isAbroad(actor.code(), about));
        return cues.is(PlaceCue.ON_THE_SPOT, claim.code().type())
                && !decreedAbroad
                && !claim.stance().historical()
                && claim.stance().reality() != Stance.Reality.HYPOTHETICAL
                && concerned.stream().noneMatch(actor -> isAbroad(actor.code(), about));
    }

    /** A foreigner may be a guest of the country, unless the report has places of his own country too. */
    private static boolean isAbroad(@Nullable String code, About about) {
        return code != null && !code.equals(about.country()) && about.named().contains(code);
    }
}
