package org.dateline.where.names;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dateline.model.annotation.Annotated;
import org.dateline.model.annotation.NamedPlace.Reason;
import org.dateline.where.gazetteer.Gazetteer;
import org.dateline.where.gazetteer.KnownPlace;
import org.dateline.where.gazetteer.NameKey;
import org.jspecify.annotations.Nullable;

/**
 * Places names that the gazetteer lacks: villages of a country that the report mentions, near the places that it names
 * there. A name that several villages far apart bear, none of them nearer than the others, stays unknown.
 */
public final class Villages {

    /** How far from other places of the report a village may be when there is another of its name. */
    private static final double NEAR = 150;

    /** Villages of one name as close as this are taken for one. */
    private static final double SAME = 40;

    private static final double CLEARLY = 1.5;

    /** How sure the country of a village is that the report names. */
    private static final double VILLAGE = 0.8;

    private final Gazetteer gazetteer;

    private final PlaceNames names;

    public Villages(Gazetteer gazetteer, PlaceNames names) {
        this.gazetteer = gazetteer;
        this.names = names;
    }

    /**
     * Resolves what is left.
     *
     * @param annotated the report
     * @param places the places that each sentence names; those without a place but plainly names of places are filled in
     */
    void fillIn(Annotated annotated, List<List<PlaceMention>> places) {
        boolean complete = places.stream().flatMap(List::stream).noneMatch(this::isLacking);
        if (complete) {
            return;
        }
        Map<String, Integer> countries =
                CountryVotes.of(gazetteer, annotated, places).votes();
        Map<String, KnownPlace> resolved = new HashMap<>();
        for (List<PlaceMention> inSentence : places) {
            for (PlaceMention mention : inSentence) {
                String key = NameKey.of(mention.text());
                KnownPlace village = !isLacking(mention) || resolved.containsKey(key)
                        ? null
                        : find(mention.text(), countries, places);
                if (village != null) {
                    resolved.put(key, village);
                }
            }
        }
        for (List<PlaceMention> inSentence : places) {
            inSentence.replaceAll(mention -> {
                KnownPlace village = isLacking(mention) ? resolved.get(NameKey.of(mention.text())) : null;
                return village == null
                        ? mention
                        : mention.resolved(mention.resolution().with(village, Reason.REPORT, VILLAGE));
            });
        }
    }

    /** A name without a place, of a kind that names places, or with a word of place beside it: "the village of X". */
    private boolean isLacking(PlaceMention mention) {
        if (mention.place() != null || mention.within() != null || mention.certain()) {
            return mention.place() == null && mention.within() == null;
        }
        List<String> words = mention.sentence().words();
        return names.isCued(words, mention.from(), mention.to());
    }

    private @Nullable KnownPlace find(String name, Map<String, Integer> countries, List<List<PlaceMention>> places) {
        String country = null;
        int most = 0;
        List<KnownPlace> villages = gazetteer.villages(name);
        for (KnownPlace village : villages) {
            int named = countries.getOrDefault(village.country(), 0);
            if (named > most) {
                most = named;
                country = village.country();
            }
        }
        if (country == null) {
            return null;
        }
        String in = country;
        return nearest(
                villages.stream()
                        .filter(village -> village.country().equals(in))
                        .toList(),
                places);
    }

    private static @Nullable KnownPlace nearest(List<KnownPlace> villages, List<List<PlaceMention>> places) {
        KnownPlace best = null;
        double least = Double.MAX_VALUE;
        for (KnownPlace village : villages) {
            double distance = distance(village, places);
            if (best == null || distance < least) {
                best = village;
                least = distance;
            }
        }
        for (KnownPlace village : villages) {
            boolean apart = best != null && village.kilometresTo(best) > SAME;
            if (apart && (least > NEAR || distance(village, places) < CLEARLY * least)) {
                return null;
            }
        }
        return best;
    }

    /** Kilometres to the nearest town or region of its country that the report names. */
    private static double distance(KnownPlace village, List<List<PlaceMention>> places) {
        double least = Double.MAX_VALUE;
        for (List<PlaceMention> inSentence : places) {
            for (PlaceMention mention : inSentence) {
                KnownPlace place = mention.place();
                if (place != null && !mention.isWide() && place.country().equals(village.country())) {
                    least = Math.min(least, village.kilometresTo(place));
                }
            }
        }
        return least;
    }
}
