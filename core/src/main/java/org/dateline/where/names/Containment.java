package org.dateline.where.names;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dateline.where.gazetteer.Gazetteer;
import org.dateline.where.gazetteer.KnownPlace;
import org.dateline.where.gazetteer.KnownPlace.Level;
import org.dateline.where.gazetteer.PlaceCue;
import org.dateline.where.gazetteer.PlaceCues;

/**
 * Which names the words beside them put into a country or a first-level region: "X, Y", "X (Y)", "X, a town in northern Y", "Y's
 * X province", "the Egyptian town of X", and chains of these. What is told so is never contradicted; what may only be a list or
 * the subject of the next clause is left to {@link Resolver}'s evidence.
 */
final class Containment {

    private static final int LONGEST = 60;

    /** Features whose names towns bear too. */
    private static final Set<String> NATURAL = Set.of("RIVER", "LAKE", "ISLAND");

    /** A sign that closes what stands between commas or brackets, so that the name after it is no subject. */
    private static final Pattern ENCLOSED = Pattern.compile("^\\s*[,).;]");

    private final Gazetteer gazetteer;
    private final Pattern comma;
    private final Pattern inside;
    private final Pattern typed;
    private final Pattern narrower;
    private final Pattern owned;
    private final Pattern people;
    private final Pattern listed;
    private final Pattern possessive;
    private final Pattern modifying;

    Containment(Gazetteer gazetteer, PlaceCues cues) {
        this.gazetteer = gazetteer;
        String article = "(?:" + cues.pattern(PlaceCue.ARTICLE) + "\\s+)?";
        String of = "\\s+" + cues.pattern(PlaceCue.OF) + "\\s+";
        String in = cues.pattern(PlaceCue.INSIDE) + "\\s+";
        String type = "(?i:" + cues.pattern(PlaceCue.PLACE_TYPE) + ")";
        String compass = cues.pattern(PlaceCue.COMPASS);
        String narrowed = article + "(?:" + compass + "\\s+)*(?:(?:" + compass + "|" + type + ")" + of + article + ")?";
        String small = "(?:\\p{Ll}[\\p{L}-]*\\s+){0,3}";
        String apposed = cues.pattern(PlaceCue.ARTICLE, PlaceCue.INDEFINITE) + "\\s+" + small + type + "(?:" + of
                + "|\\s+" + in + ")";
        this.comma = Pattern.compile("(?:\\s+" + type + "){0,2}\\s*[,(]\\s*(?:" + apposed + "|" + in + ")?" + narrowed);
        this.typed = Pattern.compile(type + of + article + "$");
        this.narrower = Pattern.compile("\\s" + compass + "\\s");
        this.inside = Pattern.compile("(?:\\s+" + type + "){0,2}\\s+" + in + narrowed);
        this.owned = Pattern.compile(cues.pattern(PlaceCue.POSSESSIVE) + "\\s+(?:\\p{Ll}[\\p{L}-]*\\s+){0,3}");
        this.people = Pattern.compile("(\\p{Lu}[\\p{L}'’-]+)\\s+(?:\\p{Ll}[\\p{L}-]*\\s+){0,2}?" + type + "\\s+(?:"
                + cues.pattern(PlaceCue.OF) + "\\s+)?$");
        this.listed = Pattern.compile("\\s*(?:,|,?\\s+" + cues.pattern(PlaceCue.JOINING) + ")\\s+" + article);
        this.modifying = Pattern.compile("^\\s+(?!(?i:" + cues.pattern(PlaceCue.TIME) + "))\\p{Lu}\\p{Ll}");
        this.possessive = Pattern.compile("^" + cues.pattern(PlaceCue.POSSESSIVE));
    }

    /** A name of a text with what it may mean. */
    record Named(Toponym toponym, List<KnownPlace> places) {

        /** Whether the likeliest of them is a country or a first-level region. */
        boolean isWide() {
            return !wide().isEmpty()
                    && (places.get(0).level() == Level.COUNTRY || places.get(0).level() == Level.ADMIN1);
        }

        List<KnownPlace> wide() {
            return places.stream()
                    .filter(place -> place.level() == Level.COUNTRY || place.level() == Level.ADMIN1)
                    .toList();
        }
    }

    /**
     * Where names are told to lie.
     *
     * @param text the text
     * @param named its names in order, the likeliest place of each first
     * @param apart whether a name stands by itself, as the subject of a clause does, whatever stands before it
     * @return for each name the countries and regions of which it lies in one, empty when nothing is told
     */
    List<List<KnownPlace>> of(String text, List<Named> named, IntPredicate apart) {
        List<List<KnownPlace>> told = new ArrayList<>();
        named.forEach(unused -> told.add(List.of()));
        for (int at = named.size() - 1; at >= 0; at--) {
            List<KnownPlace> wider = after(text, named, at, apart, told);
            if (wider.isEmpty()) {
                wider = ofPeople(text, named.get(at));
            }
            if (wider.isEmpty() && at > 0) {
                wider = ofOwner(text, named.get(at - 1), named.get(at));
            }
            told.set(at, wider);
        }
        return told;
    }

    private List<KnownPlace> after(
            String text, List<Named> named, int at, IntPredicate apart, List<List<KnownPlace>> told) {
        Named own = named.get(at);
        if (at + 1 >= named.size()) {
            return List.of();
        }
        Named next = named.get(at + 1);
        if (isCountry(own) && (isCountry(next) || within(own, next.wide()).isEmpty())) {
            return List.of();
        }
        int from = own.toponym().end();
        int to = next.toponym().start();
        if (to <= from || to - from > LONGEST) {
            return List.of();
        }
        String between = text.substring(from, to);
        boolean byComma = comma.matcher(between).matches();
        if (!byComma && !inside.matcher(between).matches()) {
            return List.of();
        }
        List<KnownPlace> beyond = told.get(at + 1);
        if (!next.isWide()) {
            return isFamed(own) && within(own, beyond).isEmpty() ? List.of() : beyond;
        }
        List<KnownPlace> wide = next.wide();
        if (!beyond.isEmpty()) {
            List<KnownPlace> narrowed =
                    within(next, beyond).stream().filter(wide::contains).toList();
            wide = narrowed.isEmpty() ? beyond : narrowed;
        }
        boolean mayBeListed = beyond.isEmpty() && isListed(text, named, at + 1);
        return isTold(text, named, at, wide, byComma, apart, mayBeListed) ? wide : List.of();
    }

    private boolean isTold(
            String text,
            List<Named> named,
            int at,
            List<KnownPlace> wide,
            boolean byComma,
            IntPredicate apart,
            boolean mayBeListed) {
        Named own = named.get(at);
        Named next = named.get(at + 1);
        boolean stands = stands(text, named, at + 1, apart) && !(byComma && isEnclosed(text, next));
        if (!within(own, wide).isEmpty()) {
            return !stands || !isFamed(own);
        }
        boolean free = stands
                || mayBeListed
                || possessive.matcher(text.substring(next.toponym().end())).find();
        boolean listedCities =
                wide.get(0).level() != Level.COUNTRY && isFamed(own, wide.get(0).country());
        return !free && !listedCities && (byComma || !isFamed(own) || isPlain(text, own, next));
    }

    /** Which well-known names are followed by one that need not hold them: "Visiting London, US Secretary …". By the later one. */
    boolean[] loose(String text, List<Named> named, IntPredicate apart) {
        boolean[] loose = new boolean[named.size()];
        for (int at = 1; at < loose.length; at++) {
            Named next = named.get(at);
            loose[at] = next.isWide()
                    && isFamed(named.get(at - 1))
                    && (apart.test(at) || modifies(text, next))
                    && !isEnclosed(text, next);
        }
        return loose;
    }

    /** Whether a name belongs to what follows it, or begins a clause, or is no more than two letters. */
    private boolean stands(String text, List<Named> named, int at, IntPredicate apart) {
        return apart.test(at) || isShort(named.get(at)) || modifies(text, named.get(at));
    }

    /** Whether a name stands right before another one, as what it belongs to. */
    private boolean modifies(String text, Named named) {
        return modifying.matcher(text.substring(named.toponym().end())).find();
    }

    private static boolean isShort(Named named) {
        return named.toponym().end() - named.toponym().start() <= 2;
    }

    private static boolean isEnclosed(String text, Named named) {
        return ENCLOSED.matcher(text.substring(named.toponym().end())).find();
    }

    /** Whether words of place leave no doubt: "the town of X in Y", "X in northern Y", where Y has an X. */
    private boolean isPlain(String text, Named own, Named next) {
        int start = own.toponym().start();
        boolean plain = typed.matcher(text.substring(Math.max(0, start - LONGEST), start))
                        .find()
                || narrower.matcher(text.substring(
                                own.toponym().end(), next.toponym().start()))
                        .find();
        return plain
                && gazetteer.villages(own.toponym().in(text)).stream()
                        .anyMatch(village -> next.wide().stream().anyMatch(village::isInside));
    }

    /** Whether another country follows as in a list: "Cairo, Jordan and Israel". */
    private boolean isListed(String text, List<Named> named, int at) {
        if (at + 1 >= named.size()) {
            return false;
        }
        Named following = named.get(at + 1);
        int from = named.get(at).toponym().end();
        int to = following.toponym().start();
        return isCountry(following)
                && to > from
                && to - from <= LONGEST
                && listed.matcher(text.substring(from, to)).matches();
    }

    private List<KnownPlace> ofPeople(String text, Named own) {
        int start = own.toponym().start();
        Matcher before = people.matcher(text.substring(Math.max(0, start - LONGEST), start));
        if (!before.find()) {
            return List.of();
        }
        String country = gazetteer.countryOfDemonym(before.group(1));
        KnownPlace place = country == null ? null : gazetteer.country(country);
        return place == null || isCountry(own) ? List.of() : List.of(place);
    }

    private List<KnownPlace> ofOwner(String text, Named owner, Named own) {
        int from = owner.toponym().end();
        int to = own.toponym().start();
        boolean owns = owner.isWide()
                && !isCountry(own)
                && to > from
                && to - from <= LONGEST
                && owned.matcher(text.substring(from, to)).matches();
        return owns && (!isFamed(own) || !within(own, owner.wide()).isEmpty()) ? owner.wide() : List.of();
    }

    private static boolean isCountry(Named named) {
        if (named.places().isEmpty()) {
            return false;
        }
        KnownPlace first = named.places().get(0);
        return first.level() == Level.COUNTRY && named.wide().size() == 1
                || first.level() == Level.REGION && !NATURAL.contains(first.feature());
    }

    /** Whether readers everywhere know a place of the name. */
    private static boolean isFamed(Named named) {
        return named.places().stream().anyMatch(Containment::isFamed);
    }

    private static boolean isFamed(Named named, String country) {
        return named.places().stream().anyMatch(place -> place.country().equals(country) && isFamed(place));
    }

    private static boolean isFamed(KnownPlace place) {
        return place.level().compareTo(Level.ADMIN1) >= 0 || place.primary() && place.population() >= PlaceNames.LARGE;
    }

    /** The places of a name that lie in one of several wider ones. */
    static List<KnownPlace> within(Named named, List<KnownPlace> wider) {
        return named.places().stream()
                .filter(place -> wider.stream().anyMatch(place::isInside))
                .toList();
    }
}
