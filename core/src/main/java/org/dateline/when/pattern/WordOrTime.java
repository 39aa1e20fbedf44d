package org.dateline.when.pattern;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One step of the row that patterns are matched against: a word, or a time found by an earlier level.
 *
 * @param parts its words
 * @param found the time, or null for a plain word
 */
public record WordOrTime(List<TokenPart> parts, @Nullable Found found) {

    /**
     * A time that a rule found.
     *
     * @param interval its days
     * @param rule the rule's id
     * @param masks whether it only keeps the words from other rules
     * @param isTime whether other rules may build on it
     * @param anchored whether it counts from the day that the narrative has reached
     */
    public record Found(Interval interval, String rule, boolean masks, boolean isTime, boolean anchored) {}

    /** The first word. */
    public TokenPart first() {
        return parts.get(0);
    }

    /** The last word. */
    public TokenPart last() {
        return parts.get(parts.size() - 1);
    }
}
