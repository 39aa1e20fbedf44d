package org.dateline.model.annotation;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Knows names from the data folder; annotation asks it where a name ends and what it names. */
public interface NameIndex {

    /**
     * The longest known name that begins at a token.
     *
     * @param words the sentence's words as written
     * @param from index of the first word of the name
     * @return the match, or null
     */
    @Nullable
    Match longestAt(List<String> words, int from);

    /**
     * A known name.
     *
     * @param to index after its last word
     * @param kind what it names
     */
    record Match(int to, Mention.Kind kind) {}
}
