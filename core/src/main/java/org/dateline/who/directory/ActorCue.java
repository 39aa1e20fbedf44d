package org.dateline.who.directory;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What a word says about who is meant: the effects of {@code descriptions.tsv} and {@code words.tsv}, which explain each. */
public enum ActorCue {
    NOT_OWN,
    NOT_OWN_BEFORE,
    FORMER,
    GENERIC,
    PLACE,
    QUANTITY,
    OTHER,
    FOLLOWS,
    SERVES,
    JOINT,
    MALE,
    FEMALE,
    DEFINITE,
    INDEFINITE,
    POINTING,
    NOBODY,
    PRONOUN_MALE,
    PRONOUN_FEMALE,
    PRONOUN_THING,
    PRONOUN_SEVERAL,
    PRONOUN_FIRST,
    REFLEXIVE,
    EACH_OTHER,
    OWN_SIDE,
    EARLIER_DEED,
    OF,
    DOER,
    WHOSE,
    WHOSE_WITH,
    MEMBER,
    SERVED,
    WHERE,
    JOINT_BEHIND,
    BETWEEN,
    INCLUDING,
    PLACING,
    INSTITUTION,
    LAND,
    STATE_SIDE,
    BODY_MIL,
    BODY_GOV,
    BODY_LEG,
    BODY_COP,
    GOVERNMENT_OF,
    COUNTED,
    TRAVELS,
    FIRST_OF_TWO,
    SECOND_OF_TWO,
    TWO_TOGETHER;

    /** The name used in data files. */
    String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The cue of a name used in data files, or null. */
    static @Nullable ActorCue of(String key) {
        for (ActorCue cue : values()) {
            if (cue.key().equals(key)) {
                return cue;
            }
        }
        return null;
    }
}
