package org.dateline.where.names;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dateline.model.annotation.Annotated;
import org.dateline.model.annotation.Mention;
import org.dateline.model.annotation.NamedPlace.Reason;
import org.dateline.model.annotation.Sentence;
import org.dateline.where.gazetteer.Gazetteer;
import org.dateline.where.gazetteer.KnownPlace;
import org.dateline.where.gazetteer.NameKey;
import org.dateline.where.gazetteer.PlaceCue;
import org.dateline.where.gazetteer.PlaceCues;
import org.jspecify.annotations.Nullable;

/**
 * Refuses places that the report gives no sign of. A little-known place is not meant where its country is not mentioned while
 * others are, nor where the words beside its name put it into another country ("Port Kavkaz in southern Russia").
 */
public final class ForeignPlaces {

    private final Gazetteer gazetteer;
    private final PlaceNames names;
    private final PlaceCues cues;

    public ForeignPlaces(Gazetteer gazetteer, PlaceNames names, PlaceCues cues) {
        this.gazetteer = gazetteer;
        this.names = names;
        this.cues = cues;
    }

    /**
     * Takes away what is not meant.
     *
     * @param annotated the report
     * @param places the places that each sentence names; a refused one stays as a name without a place, unless it is an
     *     ordinary word
     */
    void refuse(Annotated annotated, List<List<PlaceMention>> places) {
        Map<String, Set<String>> spoken = spoken(annotated, places);
        for (List<PlaceMention> inSentence : places) {
            List<PlaceMention> kept = new ArrayList<>();
            for (int index = 0; index < inSentence.size(); index++) {
                PlaceMention mention = inSentence.get(index);
                if (!isElsewhere(inSentence, index, spoken)) {
                    kept.add(mention);
                } else if (!names.isOrdinary(mention.text())) {
                    kept.add(mention.resolved(mention.resolution().with(null, Reason.NONE, 0)));
                }
            }
            inSentence.clear();
            inSentence.addAll(kept);
        }
    }

    private boolean isElsewhere(List<PlaceMention> inSentence, int index, Map<String, Set<String>> spoken) {
        PlaceMention mention = inSentence.get(index);
        KnownPlace place = mention.place();
        if (place == null || place.country().isEmpty() || mention.within() != null || isKnown(mention, place)) {
            return false;
        }
        String bound = bound(inSentence, index);
        return bound == null ? isForeign(mention, place, spoken) : !bound.equals(place.country());
    }

    /** The countries that the report mentions, each with the places and nationalities that say so. */
    private Map<String, Set<String>> spoken(Annotated annotated, List<List<PlaceMention>> places) {
        Map<String, Set<String>> spoken = new HashMap<>();
        for (Sentence sentence : annotated.sentences()) {
            for (PlaceMention mention : places.get(sentence.index())) {
                KnownPlace place = mention.place();
                if (place != null && mention.certain() && !place.country().isEmpty()) {
                    spoken.computeIfAbsent(place.country(), unused -> new HashSet<>())
                            .add(NameKey.of(place.name()));
                }
            }
            for (Mention mention : sentence.mentions()) {
                String country =
                        mention.kind() == Mention.Kind.NATIONALITY ? gazetteer.countryOfDemonym(mention.text()) : null;
                if (country != null) {
                    spoken.computeIfAbsent(country, unused -> new HashSet<>()).add(NameKey.of(mention.text()));
                }
            }
        }
        return spoken;
    }

    /** Whether readers everywhere know the place by this name. */
    private boolean isKnown(PlaceMention mention, KnownPlace place) {
        if (place.level() == KnownPlace.Level.COUNTRY || place.level() == KnownPlace.Level.REGION) {
            return true;
        }
        boolean wellKnown = names.isWellKnown(mention.text());
        if (names.isOrdinary(mention.text()) && !wellKnown) {
            return false;
        }
        return place.level() != KnownPlace.Level.TOWN && wellKnown
                || place.primary() && place.population() >= PlaceNames.LARGE
                || names.isKnownTown(place);
    }

    private static boolean isForeign(PlaceMention mention, KnownPlace place, Map<String, Set<String>> spoken) {
        Set<String> by = spoken.getOrDefault(place.country(), Set.of());
        boolean confirmed = by.size() > 1 || !by.isEmpty() && !by.contains(NameKey.of(place.name()));
        return !confirmed && (!mention.certain() || spoken.size() > 1);
    }

    /** The country into which the words beside a name put it: "X, Y", "X in southern Y", "the Honduran town of X", "Y's X". */
    private @Nullable String bound(List<PlaceMention> mentions, int index) {
        PlaceMention mention = mentions.get(index);
        Sentence sentence = mention.sentence();
        for (int other = index + 1; other < mentions.size() && other <= index + 2; other++) {
            PlaceMention after = mentions.get(other);
            KnownPlace wider = after.place();
            if (wider != null && isStated(after, wider) && joins(sentence, mention.to(), after.from())) {
                return wider.country();
            }
        }
        PlaceMention before = index > 0 ? mentions.get(index - 1) : null;
        KnownPlace owner = before == null ? null : before.place();
        if (before != null && owner != null && before.to() == mention.from() - 1) {
            String sign = sentence.token(mention.from() - 1).text();
            return cues.isExactly(PlaceCue.POSSESSIVE, sign) ? owner.country() : null;
        }
        return countryOfType(sentence, mention.from());
    }

    /** The country of the nationality before a word of type: "the Honduran town of X". */
    private @Nullable String countryOfType(Sentence sentence, int from) {
        int at = from - 1;
        at -= at > 0 && cues.isExactly(PlaceCue.OF, sentence.token(at).text()) ? 1 : 0;
        if (at < 1 || cues.level(sentence.token(at).lemma()) == null) {
            return null;
        }
        for (int back = at - 1; back >= 0 && back >= at - 2; back--) {
            String country = gazetteer.countryOfDemonym(sentence.token(back).text());
            if (country != null) {
                return country;
            }
        }
        return null;
    }

    private static boolean isStated(PlaceMention after, KnownPlace wider) {
        boolean wide = wider.level() == KnownPlace.Level.COUNTRY || wider.level() == KnownPlace.Level.ADMIN1;
        String relation = after.head().relation();
        return wide && !relation.startsWith("nsubj") && !relation.equals("conj");
    }

    /** Whether the words between two names say that the first lies in the second. */
    private boolean joins(Sentence sentence, int from, int to) {
        if (to - from < 1 || to - from > 4) {
            return false;
        }
        int at = from;
        boolean comma = sentence.token(at).text().equals(",");
        at += comma ? 1 : 0;
        boolean in =
                at < to && cues.isExactly(PlaceCue.INSIDE, sentence.token(at).text());
        at += in ? 1 : 0;
        while (at < to
                && (cues.isExactly(PlaceCue.ARTICLE, sentence.token(at).text())
                        || cues.is(PlaceCue.COMPASS, sentence.token(at).text()))) {
            at++;
        }
        return at == to && (comma || in);
    }
}
