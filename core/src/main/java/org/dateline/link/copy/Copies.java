package org.dateline.link.copy;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Decides whether two texts are copies; the same whichever of them comes first. */
public final class Copies {

    /**
     * From this similarity on two reports are copies. Of all pairs of the 2,841 articles in {@code t17}, true copies among them, about
     * one in 10,000 is as similar; the figures are in docs/decisions/0020-copies-by-pairs-of-words.md.
     */
    static final double ALIKE = 0.05;

    /** From this similarity on the words are the same but for some. */
    static final double SAME_WORDS = 0.5;

    /** A text with fewer pairs of words is a copy only of what is the same word by word. */
    static final int FEWEST_PAIRS = 40;

    /** So many keys of a report are looked up; see {@link Fingerprint#keys}. */
    public static final int KEYS = 64;

    /** So many days apart copies are looked for; some a little further apart are found too. */
    public static final int DAYS = 30;

    private Copies() {}

    /**
     * Compares two reports.
     *
     * @param sameWords whether their stored texts are the same
     * @return how they are copies, or null
     */
    public static @Nullable Copy between(Fingerprint one, Fingerprint other, boolean sameWords) {
        if (sameWords) {
            return new Copy(Copy.Kind.EXACT, 1, "the same words");
        }
        if (Math.min(one.size(), other.size()) < FEWEST_PAIRS) {
            return null;
        }
        double likeness = one.likeness(other);
        if (likeness < ALIKE) {
            return null;
        }
        Copy.Kind kind = likeness >= SAME_WORDS ? Copy.Kind.VERSION : Copy.Kind.SPUN;
        String share = String.format(Locale.ROOT, "%.0f %%", 100 * likeness);
        return new Copy(kind, likeness, share + " of the pairs of near words are the same all through");
    }
}
