package org.dateline.who.phrase;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.dateline.model.annotation.NamedPlace;
import org.dateline.model.annotation.NamedPlaces;
import org.dateline.model.annotation.Sentence;
import org.dateline.who.directory.ActorDirectory;
import org.dateline.who.directory.ActorEntry;
import org.dateline.who.directory.ActorEntry.Kind;
import org.dateline.who.directory.Identity;
import org.dateline.who.directory.Identity.Sort;
import org.jspecify.annotations.Nullable;

/** The places of a report as parties read them: the "Vienna" of "police in Vienna, Virginia" lies in the United States. */
public final class PlacedNames {

    /** A place less sure than this says nothing of whose a party is. */
    private static final double SURE = 0.9;

    private final NamedPlaces places;
    private final ActorDirectory directory;
    private final @Nullable LocalDate day;

    /**
     * @param places the places of the report
     * @param directory gives the countries
     * @param day the day of the report, or null
     */
    public PlacedNames(NamedPlaces places, ActorDirectory directory, @Nullable LocalDate day) {
        this.places = places;
        this.directory = directory;
        this.day = day;
    }

    /** The country in which a name of the actors lies by the report's places, where that is another than its own; else null. */
    @Nullable
    String otherCountry(Sentence sentence, ActorDirectory.Hit hit) {
        Kind kind = hit.entry().kind();
        if (kind != Kind.COUNTRY && kind != Kind.CAPITAL && kind != Kind.REGION) {
            return null;
        }
        NamedPlace place = named(sentence, hit.from(), hit.to());
        place = place != null && (isSure(place) || isByReport(place)) ? place : null;
        place = place == null && kind == Kind.CAPITAL ? elsewhere(sentence, hit) : place;
        String country = place == null ? null : place.country();
        return country == null || country.equals(hit.entry().code()) || !isKnown(country) ? null : country;
    }

    /** The country of a name of the actors: that of the place which it is in the report, else its own. */
    @Nullable
    public String country(Sentence sentence, ActorDirectory.Hit hit) {
        String other = otherCountry(sentence, hit);
        return other == null ? hit.entry().code() : other;
    }

    /** The first-level division of the place that a name of the actors is, or null. */
    @Nullable
    public String division(Sentence sentence, ActorDirectory.Hit hit) {
        NamedPlace place = at(sentence, hit.from(), hit.to());
        return place == null ? null : place.admin1();
    }

    /** Where a phrase is that names a place which no table of actors holds; null when it names none that is sure. */
    @Nullable
    Identity place(HeadedPhrase nominal) {
        NamedPlace place = at(nominal.sentence(), nominal.first(), nominal.end());
        return place == null || place.country() == null || !isKnown(place.country())
                ? null
                : in(place.country(), place.name());
    }

    /** Somewhere in a country. */
    Identity in(String country, String name) {
        ActorEntry entry = directory.entry("country:" + country, day);
        return new Identity(name, country, List.of(), entry == null ? null : entry.id(), Sort.PLACE, "");
    }

    /** A name of two places, of which the rest of the report is about one: "Georgia's governor" beside Atlanta. */
    private static boolean isByReport(NamedPlace place) {
        return place.reason() == NamedPlace.Reason.REPORT && place.sure() > 0.5;
    }

    /** Whether a place is sure enough to say whose a party is. */
    public static boolean isSure(NamedPlace place) {
        return place.sure() >= SURE;
    }

    /** The place that a name is elsewhere in the report: the "Victoria" of "Victoria Premier Lee" that is also said to be in Australia. */
    private @Nullable NamedPlace elsewhere(Sentence sentence, ActorDirectory.Hit hit) {
        String name = String.join(" ", sentence.words().subList(hit.from(), hit.to()));
        NamedPlace found = null;
        for (NamedPlace place : places.all()) {
            if (place.name().equals(name) && isSure(place)) {
                if (found != null && !Objects.equals(found.country(), place.country())) {
                    return null;
                }
                found = place;
            }
        }
        return found;
    }

    /** Whether the actors know a country by this code. */
    public boolean isKnown(String country) {
        return directory.entry("country:" + country, day) != null;
    }

    private @Nullable NamedPlace at(Sentence sentence, int from, int to) {
        NamedPlace place = named(sentence, from, to);
        return place == null || !isSure(place) ? null : place;
    }

    private @Nullable NamedPlace named(Sentence sentence, int from, int to) {
        return places.at(
                sentence.token(from).span().cover(sentence.token(to - 1).span()));
    }
}
