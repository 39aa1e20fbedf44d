package org.dateline.where.gazetteer;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What a word says about where an event happened: the kinds of {@code data/en/places/cues.tsv}, which explains each. */
public enum PlaceCue {
    LOCATIVE,
    SOURCE,
    GOAL,
    PLACE_TYPE,
    SITE,
    COMPASS,
    HERE,
    SPEECH,
    ORIGIN,
    ORIGIN_NOUN,
    VISIT,
    WITHDRAW,
    DEPLOY,
    PLACE_AS_OBJECT,
    PLACE_AS_SUBJECT,
    NEAR,
    OWN_SITE,
    BORDER,
    EVENT_NOUN,
    TIME,
    SURNAME_COUNTRY,
    STREET,
    NAMING,
    NAMED_EVENT,
    NAME_TYPE,
    DIRECTIVE,
    HOME_SITE,
    VERBAL,
    MISSION,
    TRAVEL,
    HOSTED,
    ON_THE_SPOT,
    ARTICLE,
    INDEFINITE,
    JOINING,
    OF,
    INSIDE,
    POSSESSIVE,
    POSSESSIVE_END,
    NAME_PARTICLE,
    HEADING_WORD,
    THERE,
    DEFINITE,
    BETWEEN,
    ROAD,
    DISTANCE,
    SURROUNDINGS,
    GOVERNMENTAL,
    TOWARD,
    GOAL_OF_MOVEMENT,
    AIMED,
    PLAINLY_PLACE,
    BACKING,
    UPON,
    ON_PEOPLE,
    SPAN,
    APART,
    DIRECTED;

    private final String key;

    PlaceCue() {
        StringBuilder written = new StringBuilder();
        for (String word : name().toLowerCase(Locale.ROOT).split("_")) {
            written.append(written.isEmpty() ? word : Character.toUpperCase(word.charAt(0)) + word.substring(1));
        }
        this.key = written.toString();
    }

    /** The name used in data files: {@code placeType}. */
    public String key() {
        return key;
    }

    /** The cue of a name used in data files, or null. */
    static @Nullable PlaceCue of(String key) {
        for (PlaceCue cue : values()) {
            if (cue.key.equals(key)) {
                return cue;
            }
        }
        return null;
    }
}
