package org.dateline.where.names;

import java.util.ArrayList;
import java.util.List;
import org.dateline.data.file.DataFile;
import org.dateline.data.file.DataProblems;
import org.dateline.model.annotation.Annotated;
import org.dateline.model.report.Problem;
import org.dateline.model.report.Span;
import org.dateline.model.report.StoredText;
import org.dateline.where.gazetteer.Gazetteer;
import org.dateline.where.gazetteer.KnownPlace;
import org.dateline.where.gazetteer.PlaceCues;
import org.jspecify.annotations.Nullable;

/** Says which places on earth the names of a text mean, when it is known where the names stand. */
public final class PlaceFinder {

    private final Resolver resolver;
    private final ReportPlaces reportPlaces;

    private PlaceFinder(Gazetteer gazetteer, PlaceCues cues) {
        this.resolver = new Resolver(gazetteer, cues);
        PlaceNames names = new PlaceNames(gazetteer, cues);
        this.reportPlaces = new ReportPlaces(gazetteer, cues, names);
    }

    /**
     * Opens the gazetteer and the cues.
     *
     * @param files the files of {@code data/world/places}
     * @throws DataProblems when one is missing or broken, with every problem of all of them
     */
    public static PlaceFinder open(List<DataFile> files) {
        List<Problem> problems = new ArrayList<>();
        PlaceCues cues = PlaceCues.read(files, problems);
        Gazetteer gazetteer = Gazetteer.open(files, cues, problems);
        if (!problems.isEmpty()) {
            throw new DataProblems(problems);
        }
        return new PlaceFinder(gazetteer, cues);
    }

    /**
     * A place found.
     *
     * @param name its main name
     * @param country ISO 3166-1 alpha-3, or empty
     * @param latitude degrees, NaN when it has no point
     * @param longitude degrees, NaN when it has no point
     * @param geonames GeoNames id, or null
     * @param feature what it is
     */
    public record Found(
            String name,
            String country,
            double latitude,
            double longitude,
            @Nullable Integer geonames,
            String feature) {}

    /**
     * Resolves names.
     *
     * @param text the text
     * @param spans its names of places, in order
     * @return for each the place, or null when the gazetteer has none of that name
     */
    public List<@Nullable Found> resolve(StoredText text, List<Span> spans) {
        List<Toponym> toponyms = new ArrayList<>();
        spans.forEach(span -> toponyms.add(new Toponym(text.toUtf16(span.start()), text.toUtf16(span.end()))));
        List<@Nullable Found> found = new ArrayList<>();
        for (Resolution resolution : resolver.resolve(text.string(), toponyms, unused -> false)) {
            KnownPlace place = resolution.place();
            found.add(place == null ? null : found(place));
        }
        return found;
    }

    /**
     * Finds the names of places in a report, and what they mean.
     *
     * @param annotated the report
     * @return for each name of a place that the gazetteer has, where it stands and the place, in order
     */
    public List<Named> find(Annotated annotated) {
        List<Named> named = new ArrayList<>();
        for (List<PlaceMention> inSentence : reportPlaces.of(annotated)) {
            for (PlaceMention mention : inSentence) {
                if (mention.place() != null) {
                    named.add(new Named(mention.span(), found(mention.place())));
                }
            }
        }
        return named;
    }

    /**
     * A name with its place.
     *
     * @param span the name in the stored text
     * @param place what it means
     */
    public record Named(Span span, Found place) {}

    private static Found found(KnownPlace place) {
        return new Found(
                place.name(), place.country(), place.latitude(), place.longitude(), place.geonames(), place.feature());
    }
}
