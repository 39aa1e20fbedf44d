package org.dateline.link.copy;

import org.jspecify.annotations.Nullable;

/**
 * What a report is a copy of.
 *
 * @param report id of the first published of all reports that are copies of each other
 * @param kind exact, boilerplate (the same paragraphs in another frame), version, spun; or chain, by reports between them
 * @param why the reason, for people
 */
public record DuplicateOf(String report, String kind, String why) {

    /**
     * How a report is a copy of the first one.
     *
     * @param first id of the first report
     * @param sameText whether the stored texts are the same
     * @param sameWording whether the paragraphs are the same
     * @param kind how the wordings are copies, or null when only others link them
     * @param why the reason for that, or null
     */
    public static DuplicateOf first(
            String first, boolean sameText, boolean sameWording, @Nullable String kind, @Nullable String why) {
        if (sameText) {
            return new DuplicateOf(first, "exact", "the same text");
        }
        if (sameWording) {
            return new DuplicateOf(first, "boilerplate", "the same paragraphs, with other words around them");
        }
        return kind == null || why == null
                ? new DuplicateOf(first, "chain", "by other copies that lie between them")
                : new DuplicateOf(first, kind, why);
    }
}
