package org.dateline.link.particular;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.dateline.model.event.Actor;
import org.dateline.model.event.Event;
import org.jspecify.annotations.Nullable;

/** Who stands on which side of events. */
public final class Sides {

    /** Words of parties are the same when so many letters are; shorter ones name nobody. */
    private static final int LETTERS = 5;

    private static final String COUNTRY = "country:";

    /** Sectors that act for their country. */
    private static final Set<String> STATE = Set.of("GOV", "MIL");

    /** Beginnings of words that anybody is called or counted by. */
    private static final Set<String> ANYBODY = Set.of(
            "peopl", "perso", "least", "about", "aroun", "nearl", "other", "sever", "dozen", "hundr", "thous", "membe");

    private Sides() {}

    /** All who act or suffer. */
    public static List<Actor> all(Event event) {
        List<Actor> sides = new ArrayList<>(event.actors());
        sides.addAll(event.recipients());
        return sides;
    }

    /** The first actor of one list who is in the other too, or null. */
    public static @Nullable Actor shared(List<Actor> ones, List<Actor> others) {
        for (Actor one : ones) {
            for (Actor other : others) {
                if (one.isSame(other) || isOfState(one, other) || isOfState(other, one)) {
                    return one;
                }
            }
        }
        return null;
    }

    /** Whether one is a country, and the other its government, its leader or its army, which reports name for each other. */
    private static boolean isOfState(Actor country, Actor other) {
        String entity = country.entity();
        String code = country.code();
        return entity != null
                && entity.startsWith(COUNTRY)
                && code != null
                && code.equals(other.code())
                && !other.sectors().isEmpty()
                && STATE.containsAll(other.sectors());
    }

    /** Whether a side of two events is the same: some party is in both, or all that both name are others. */
    public static Agreement compare(List<Actor> ones, List<Actor> others) {
        boolean known = isKnown(ones) && isKnown(others);
        if (shared(ones, others) != null || !known && sharesWord(ones, others)) {
            return Agreement.AGREE;
        }
        return Agreement.of(known, false);
    }

    private static boolean isKnown(List<Actor> side) {
        return !side.isEmpty() && side.stream().allMatch(actor -> actor.code() != null || actor.entity() != null);
    }

    /** Whether a word of the one party is a word of the other. */
    public static boolean sharesWord(List<Actor> ones, List<Actor> others) {
        Set<String> words = words(ones);
        words.retainAll(words(others));
        words.removeAll(ANYBODY);
        return !words.isEmpty();
    }

    private static Set<String> words(List<Actor> side) {
        Set<String> words = new HashSet<>();
        for (Actor actor : side) {
            for (String name : List.of(actor.name(), actor.phrase().text())) {
                for (String word : name.split("[^\\p{L}]+")) {
                    if (word.length() >= LETTERS) {
                        words.add(word.toLowerCase(Locale.ROOT).substring(0, LETTERS));
                    }
                }
            }
        }
        return words;
    }

    /** Whether those who act in one event suffer in the other, and the other way round. */
    public static boolean areMirrored(Event one, Event other) {
        return shared(one.actors(), other.recipients()) != null
                && shared(one.recipients(), other.actors()) != null
                && shared(one.actors(), other.actors()) == null;
    }
}
