package org.dateline.where.names;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.dateline.where.gazetteer.Gazetteer;
import org.dateline.where.gazetteer.KnownPlace;
import org.dateline.where.gazetteer.KnownPlace.Level;
import org.dateline.where.gazetteer.NameKey;
import org.dateline.where.gazetteer.PlaceCue;
import org.dateline.where.gazetteer.PlaceCues;
import org.jspecify.annotations.Nullable;

/**
 * The places a name in a text may mean, before the rest of the report is looked at.
 *
 * @param places the places, in no order of likelihood
 * @param wanted the kind of place that the words beside the name ask for ("Anbar province"), or null
 */
record NameCandidates(List<KnownPlace> places, @Nullable Level wanted) {

    /** Finds them: with the article before it; as written; without "the"; without words of type and compass. */
    static NameCandidates of(Gazetteer gazetteer, PlaceCues cues, String text, Toponym toponym) {
        String name = toponym.in(text).strip();
        KnownPlace people = countryOfPeople(gazetteer, name);
        if (people != null) {
            return new NameCandidates(List.of(people), null);
        }
        Level wanted = wanted(cues, text, toponym);
        List<KnownPlace> found = withArticle(gazetteer, cues, text, toponym, name);
        if (found.isEmpty()) {
            found = properly(gazetteer, name);
        }
        if (found.isEmpty()) {
            String rest = name;
            List<String> words = new ArrayList<>(List.of(rest.split("\\s+")));
            while (words.size() > 1) {
                String first = words.get(0).toLowerCase(Locale.ROOT);
                String last = words.get(words.size() - 1).toLowerCase(Locale.ROOT);
                if (cues.isAny(first, PlaceCue.ARTICLE, PlaceCue.OF, PlaceCue.COMPASS)) {
                    words.remove(0);
                } else if (isType(cues, first)) {
                    wanted = wanted == null ? cues.level(first) : wanted;
                    words.remove(0);
                } else if (isType(cues, last)) {
                    wanted = wanted == null ? cues.level(last) : wanted;
                    words.remove(words.size() - 1);
                } else {
                    break;
                }
                found = properly(gazetteer, String.join(" ", words));
                if (!found.isEmpty()) {
                    break;
                }
            }
        }
        return new NameCandidates(found, wanted);
    }

    /** What a name means with the article before it: "the Gulf", "the Strip". */
    private static List<KnownPlace> withArticle(
            Gazetteer gazetteer, PlaceCues cues, String text, Toponym toponym, String name) {
        String article = cues.withArticle("");
        int length = article.length();
        boolean before = text.regionMatches(true, toponym.start() - length, article, 0, length);
        String full = cues.withArticle(name);
        return before && gazetteer.foremost(full) != null ? gazetteer.find(full) : List.of();
    }

    private static boolean isType(PlaceCues cues, String word) {
        return cues.level(word) != null || cues.is(PlaceCue.NAME_TYPE, word);
    }

    private static @Nullable KnownPlace countryOfPeople(Gazetteer gazetteer, String name) {
        String country = gazetteer.countryOfDemonym(name);
        return country == null || gazetteer.isWellKnown(name) ? null : gazetteer.country(country);
    }

    /** Two letters mean a region or a country only in capitals: "US", not "us". */
    private static List<KnownPlace> properly(Gazetteer gazetteer, String name) {
        String letters = name.replace(".", "");
        if (letters.length() <= 3 && !letters.equals(letters.toUpperCase(Locale.ROOT)) && !name.endsWith(".")) {
            List<KnownPlace> found = new ArrayList<>(gazetteer.find(name));
            found.removeIf(place -> !NameKey.of(place.gazetteerName()).equals(NameKey.of(name)));
            return found;
        }
        return gazetteer.find(name);
    }

    /** The kind of place that the words beside a name ask for, or null. */
    static @Nullable Level wanted(PlaceCues cues, String text, Toponym toponym) {
        String after = nextWord(text, toponym.end());
        Level level = cues.level(after);
        if (level != null) {
            return level;
        }
        String before = text.substring(Math.max(0, toponym.start() - 40), toponym.start());
        String[] words = before.split("\\s+");
        int count = words.length;
        if (before.endsWith(" ") && count >= 2 && cues.isExactly(PlaceCue.OF, words[count - 1])) {
            return cues.level(words[count - 2]);
        }
        return null;
    }

    private static String nextWord(String text, int from) {
        int start = from;
        if (start >= text.length() || text.charAt(start) != ' ') {
            return "";
        }
        start++;
        int end = start;
        while (end < text.length() && (Character.isLetter(text.charAt(end)) || text.charAt(end) == '-')) {
            end++;
        }
        return text.substring(start, end);
    }
}
