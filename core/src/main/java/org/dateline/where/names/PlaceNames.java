package org.dateline.where.names;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.dateline.data.file.DataFile;
import org.dateline.data.file.DataProblems;
import org.dateline.model.annotation.Mention;
import org.dateline.model.annotation.NameIndex;
import org.dateline.model.report.Problem;
import org.dateline.where.gazetteer.Gazetteer;
import org.dateline.where.gazetteer.KnownPlace;
import org.dateline.where.gazetteer.KnownPlace.Level;
import org.dateline.where.gazetteer.NameKey;
import org.dateline.where.gazetteer.PlaceCue;
import org.dateline.where.gazetteer.PlaceCues;
import org.jspecify.annotations.Nullable;

/**
 * Finds names of places and of peoples in a sentence's words. A well-known name needs only its capitals; the name of a small
 * town, or one that is also an ordinary word or a surname, needs a word beside it that is said of places.
 */
public final class PlaceNames implements NameIndex {

    private static final int LONGEST = 6;

    /** People from which a town is taken for known to every reader. */
    static final long LARGE = 100_000;

    private final Gazetteer gazetteer;
    private final PlaceCues cues;

    public PlaceNames(Gazetteer gazetteer, PlaceCues cues) {
        this.gazetteer = gazetteer;
        this.cues = cues;
    }

    /**
     * Opens the names.
     *
     * @param files the files of {@code data/world/places}
     * @throws DataProblems when one is missing or broken, with every problem of all of them
     */
    public static PlaceNames open(List<DataFile> files) {
        List<Problem> problems = new ArrayList<>();
        PlaceCues cues = PlaceCues.read(files, problems);
        Gazetteer gazetteer = Gazetteer.open(files, cues, problems);
        if (!problems.isEmpty()) {
            throw new DataProblems(problems);
        }
        return new PlaceNames(gazetteer, cues);
    }

    /** Whether a lone name in an object's place may be a town known well enough: no surname, not a hamlet. */
    boolean isKnownTown(KnownPlace place) {
        return place.primary()
                && place.population() >= LARGE / 5
                && !cues.is(PlaceCue.SURNAME_COUNTRY, place.country());
    }

    /** Whether a country, a region or a landmark bears the name, and it is no ordinary word such as "West" or "Central". */
    boolean isWellKnown(String name) {
        KnownPlace place = gazetteer.isWellKnown(name) ? gazetteer.foremost(name) : null;
        return place != null && (place.level() != Level.ADMIN1 || !gazetteer.isOrdinary(name) || isLongLandmark(name));
    }

    /** Whether a landmark has a name of several words, so that ordinary ones among them mean nothing else: "West Bank". */
    private boolean isLongLandmark(String name) {
        return name.indexOf(' ') > 0 && gazetteer.isLandmark(name);
    }

    /** Whether it is the main name of the likeliest place that bears it, or one of a place that everybody knows. */
    boolean isMainName(String name) {
        KnownPlace place = gazetteer.foremost(name);
        return place != null && (place.primary() || gazetteer.isWellKnown(name));
    }

    /** Whether a word is an article that may belong to a name. */
    boolean isArticle(String word) {
        return cues.isExactly(PlaceCue.ARTICLE, word);
    }

    /** Whether an article belongs to a name: "The Hague". */
    boolean hasArticle(String name) {
        return gazetteer.foremost(cues.withArticle(name)) != null;
    }

    /** Whether the best-known place of a name is a country or a first-level region. */
    boolean isWide(List<String> words) {
        KnownPlace place = gazetteer.foremost(String.join(" ", words));
        return place != null && (place.level() == Level.COUNTRY || place.level() == Level.ADMIN1);
    }

    /** Whether a place or a village of a name lies in a country or first-level region of another. */
    boolean isIn(List<String> words, List<String> wider) {
        String name = String.join(" ", words);
        List<KnownPlace> holders = gazetteer.find(String.join(" ", wider)).stream()
                .filter(place -> place.level() == Level.COUNTRY || place.level() == Level.ADMIN1)
                .toList();
        return Stream.concat(gazetteer.find(name).stream(), gazetteer.villages(name).stream())
                .anyMatch(place -> holders.stream().anyMatch(place::isInside));
    }

    /** Whether any place bears a name. */
    boolean isKnown(List<String> words) {
        return gazetteer.foremost(String.join(" ", words)) != null;
    }

    /** Whether a name is made of ordinary English words only. */
    boolean isOrdinary(String name) {
        return gazetteer.isOrdinary(name);
    }

    /** Whether a small word goes on a name, as "de" does, and does not begin another phrase. */
    boolean isParticle(String word) {
        return cues.isExactly(PlaceCue.NAME_PARTICLE, word)
                && !cues.isAny(word, PlaceCue.OF, PlaceCue.ARTICLE, PlaceCue.JOINING);
    }

    /** Whether a word is a day or a month. */
    boolean isTime(String word) {
        return cues.is(PlaceCue.TIME, word);
    }

    @Override
    public @Nullable Match longestAt(List<String> words, int from) {
        if (!beginsName(words.get(from))) {
            return null;
        }
        for (int to = Math.min(words.size(), from + LONGEST); to > from; to--) {
            if (!endsName(words.get(to - 1))) {
                continue;
            }
            String name = String.join(" ", words.subList(from, to));
            Mention.Kind kind = kind(words, from, to, name);
            if (kind != null) {
                return new Match(to, kind);
            }
        }
        return null;
    }

    private Mention.@Nullable Kind kind(List<String> words, int from, int to, String name) {
        boolean proper = isProper(words, from, to);
        String key = NameKey.of(name);
        if (proper && gazetteer.countryOfDemonym(key) != null) {
            return Mention.Kind.NATIONALITY;
        }
        boolean withArticle =
                proper && from > 0 && cues.isExactly(PlaceCue.ARTICLE, words.get(from - 1)) && hasArticle(name);
        String whole = withArticle ? cues.withArticle(name) : key;
        boolean wellKnown = gazetteer.isWellKnown(whole);
        if (!proper && !wellKnown) {
            return null;
        }
        KnownPlace place = gazetteer.foremost(whole);
        if (place == null || isPartOfLongerName(words, from, to, wellKnown)) {
            return null;
        }
        return isPlaceHere(words, from, to, name, place, wellKnown) ? Mention.Kind.PLACE : null;
    }

    /** Whether a name in a sentence all of capitals is more likely the ordinary word with its letters: "IN FRONT", "CAR". */
    boolean isShoutedWord(List<String> words, String name) {
        if (!gazetteer.isOrdinary(name) || isLongLandmark(name) || !isShouted(words)) {
            return false;
        }
        KnownPlace place = gazetteer.foremost(name);
        boolean country = place != null && place.level() == Level.COUNTRY && gazetteer.isWellKnown(name);
        return !country || name.length() <= 3;
    }

    private boolean isPlaceHere(
            List<String> words, int from, int to, String name, KnownPlace place, boolean wellKnown) {
        if (isShoutedWord(words, name)) {
            return false;
        }
        if (cues.is(PlaceCue.TIME, words.get(from))
                && !(to < words.size() && cues.is(PlaceCue.PLACE_TYPE, words.get(to)))) {
            return false;
        }
        String letters = name.replace(".", "");
        boolean capitals = letters.equals(letters.toUpperCase(Locale.ROOT));
        if (capitals && !wellKnown && letters.length() <= 5 && !isShouted(words)) {
            return false;
        }
        if (letters.length() <= 3 && !capitals && !name.endsWith(".")) {
            return place.primary() && isCued(words, from, to);
        }
        if (letters.length() <= 2 && place.level() == Level.ADMIN1) {
            return from > 0 && words.get(from - 1).equals(",");
        }
        if (gazetteer.isOrdinary(name)) {
            boolean afterTown = from > 0 && words.get(from - 1).equals(",") && name.endsWith(".");
            boolean withArticle = from > 0 && cues.isExactly(PlaceCue.ARTICLE, words.get(from - 1)) && hasArticle(name);
            return afterTown || withArticle || isWellKnown(name) || isCuedWord(words, from, to);
        }
        if (wellKnown || isCued(words, from, to)) {
            return true;
        }
        boolean large = place.primary() && place.population() >= LARGE;
        return to - from == 1 ? large : large || place.primary() && place.population() >= LARGE / 20;
    }

    /**
     * Whether words beside an ordinary word make it a place: not an article before it ("the West", "the Gulf Arab states"), nor
     * a preposition in a heading, where its capital says nothing ("Put on Trial").
     */
    private boolean isCuedWord(List<String> words, int from, int to) {
        if (isTitled(words) || from > 0 && cues.isExactly(PlaceCue.ARTICLE, words.get(from - 1))) {
            return to < words.size() && cues.level(words.get(to)) != null;
        }
        return isCued(words, from, to);
    }

    private boolean isPossessive(String word) {
        return cues.isExactly(PlaceCue.POSSESSIVE, word) || cues.isExactly(PlaceCue.POSSESSIVE_END, word);
    }

    /** Whether a word beside the name is said of places: "in X", "city of X", "X province", "X, Iraq". */
    boolean isCued(List<String> words, int from, int to) {
        if (from > 0) {
            String before = words.get(from - 1);
            boolean possessor = to < words.size() && isPossessive(words.get(to));
            if (!possessor && cues.is(PlaceCue.LOCATIVE, before)
                    || cues.is(PlaceCue.PLACE_TYPE, before)
                    || cues.is(PlaceCue.COMPASS, before)) {
                return true;
            }
            if (cues.isExactly(PlaceCue.OF, before) && from > 1 && cues.is(PlaceCue.PLACE_TYPE, words.get(from - 2))) {
                return true;
            }
        }
        if (to < words.size() && cues.is(PlaceCue.PLACE_TYPE, words.get(to))) {
            return true;
        }
        return to + 1 < words.size()
                && words.get(to).equals(",")
                && beginsName(words.get(to + 1))
                && gazetteer.isWellKnown(words.get(to + 1));
    }

    /**
     * Whether the capitalised word before or after belongs to the same name: "Michael Jordan", "Lincoln Memorial", "Liberty
     * Square". In a heading every word has a capital.
     */
    private boolean isPartOfLongerName(List<String> words, int from, int to, boolean wellKnown) {
        if (isTitled(words)) {
            if (wellKnown || isCued(words, from, to)) {
                return false;
            }
        } else if (to < words.size() && beginsName(words.get(to)) && cues.is(PlaceCue.STREET, words.get(to))) {
            return true;
        }
        if (to - from == 1 && from > 0) {
            String before = words.get(from - 1);
            if (isNameWord(before) && !cues.is(PlaceCue.PLACE_TYPE, before) && !cues.is(PlaceCue.COMPASS, before)) {
                return true;
            }
        }
        return to < words.size() && isNameWord(words.get(to)) && !cues.is(PlaceCue.PLACE_TYPE, words.get(to));
    }

    private boolean isNameWord(String word) {
        return word.length() > 1
                && Character.isUpperCase(word.codePointAt(0))
                && !word.equals(word.toUpperCase(Locale.ROOT))
                && !gazetteer.isOrdinary(word)
                && gazetteer.countryOfDemonym(word) == null
                && !gazetteer.isWellKnown(word);
    }

    /** Whether the sentence is in capitals throughout, so that capitals mean no abbreviation. */
    private static boolean isShouted(List<String> words) {
        for (String word : words) {
            if (!word.equals(word.toUpperCase(Locale.ROOT))) {
                return false;
            }
        }
        return true;
    }

    /** Whether every word but the smallest has a capital, as in headings, so that a capital means no name. */
    private boolean isTitled(List<String> words) {
        int others = 0;
        for (String word : words) {
            int first = word.isEmpty() ? ' ' : word.codePointAt(0);
            if (Character.isLowerCase(first) && !cues.isExactly(PlaceCue.HEADING_WORD, word)) {
                return false;
            }
            others += Character.isUpperCase(first) ? 1 : 0;
        }
        return others > 2;
    }

    private static boolean beginsName(String word) {
        if (word.isEmpty()) {
            return false;
        }
        if (Character.isUpperCase(word.codePointAt(0))) {
            return true;
        }
        int hyphen = word.indexOf('-');
        return hyphen > 0 && hyphen < 4 && hyphen + 1 < word.length() && Character.isUpperCase(word.charAt(hyphen + 1))
                || word.length() > 1 && "'‘’ʻ`".indexOf(word.charAt(0)) >= 0 && Character.isUpperCase(word.charAt(1));
    }

    private static boolean endsName(String word) {
        return Character.isLetterOrDigit(word.codePointAt(word.length() - 1))
                || word.length() > 1 && word.endsWith(".");
    }

    private boolean isProper(List<String> words, int from, int to) {
        for (int index = from; index < to; index++) {
            String word = words.get(index);
            if (!beginsName(word) && !cues.isExactly(PlaceCue.NAME_PARTICLE, word)) {
                return false;
            }
        }
        return true;
    }
}
