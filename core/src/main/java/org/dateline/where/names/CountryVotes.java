package org.dateline.where.names;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dateline.model.annotation.Annotated;
import org.dateline.model.annotation.Mention;
import org.dateline.model.annotation.Sentence;
import org.dateline.where.gazetteer.Gazetteer;
import org.dateline.where.gazetteer.KnownPlace;

/**
 * How often a report mentions each country: a place in it counts two, a nationality one.
 *
 * @param votes by ISO 3166-1 alpha-3
 * @param named the countries in which it names a place, not only a nationality
 */
public record CountryVotes(Map<String, Integer> votes, Set<String> named) {

    static final int PLACE = 2;
    static final int NATIONALITY = 1;

    /**
     * Counts.
     *
     * @param annotated the report
     * @param places the places that each of its sentences names
     */
    public static CountryVotes of(Gazetteer gazetteer, Annotated annotated, List<List<PlaceMention>> places) {
        Map<String, Integer> votes = new HashMap<>();
        Set<String> named = new HashSet<>();
        for (Sentence sentence : annotated.sentences()) {
            for (PlaceMention mention : places.get(sentence.index())) {
                KnownPlace place = mention.place();
                if (place != null && mention.certain() && !place.country().isEmpty()) {
                    boolean adjective = isAdjective(mention);
                    votes.merge(place.country(), adjective ? NATIONALITY : PLACE, Integer::sum);
                    if (!adjective) {
                        named.add(place.country());
                    }
                }
            }
            for (Mention mention : sentence.mentions()) {
                String country =
                        mention.kind() == Mention.Kind.NATIONALITY ? gazetteer.countryOfDemonym(mention.text()) : null;
                if (country != null) {
                    votes.merge(country, NATIONALITY, Integer::sum);
                }
            }
        }
        return new CountryVotes(votes, named);
    }

    /** The countries with the most votes, the first of equals by code. */
    public List<String> foremost(int most) {
        return votes.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(most)
                .map(Map.Entry::getKey)
                .toList();
    }

    /** "U.S. troops" are as "American troops". */
    private static boolean isAdjective(PlaceMention mention) {
        return mention.isWide()
                && (mention.head().is("compound") || mention.head().is("amod"));
    }
}
