package org.dateline.coreference.join;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What a word says about whether two claims report one event: the classes of {@code data/en/coreference/cues.tsv}. */
enum CoreferenceCue {
    OTHER(true),
    EARLIER(true),
    SAME(true),
    ELSEWHERE(true),
    ALSO(true),
    WAR(true),
    WITHIN(true),
    TOTAL(true),
    SINCE(false),
    PERFECT(false),
    DEFINITE(false),
    DEMONSTRATIVE(false);

    private final boolean isSign;

    CoreferenceCue(boolean isSign) {
        this.isSign = isSign;
    }

    /** Whether its standing with a trigger is a sign that the weights know. */
    boolean isSign() {
        return isSign;
    }

    /** The name used in data files and signs. */
    String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The cue of a name used in data files, or null. */
    static @Nullable CoreferenceCue of(String key) {
        for (CoreferenceCue cue : values()) {
            if (cue.key().equals(key)) {
                return cue;
            }
        }
        return null;
    }
}
