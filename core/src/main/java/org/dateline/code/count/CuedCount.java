package org.dateline.code.count;

import java.util.List;
import java.util.stream.Collectors;
import org.dateline.model.event.Count;

/**
 * A number with the word that says what it counts.
 *
 * @param count the number
 * @param cueToken index of the cue in its sentence: "killed", "death", "sent"
 * @param ownPlaceToken index of the number's own noun where it shares the cue with an earlier number but stands at a place of
 *     its own ("killed nine in Kirkuk and four in Baquba"), or -1
 */
public record CuedCount(Count count, int cueToken, int ownPlaceToken) {

    private static final int TOGETHER = -1;

    /** A number that stands at no place of its own. */
    public CuedCount(Count count, int cueToken) {
        this(count, cueToken, TOGETHER);
    }

    /** Whether it has another place than the earlier number that it shares its cue with. */
    public boolean hasOwnPlace() {
        return ownPlaceToken != TOGETHER;
    }

    /** The same number as the most that there can be: of those who were shot some may have died. */
    CuedCount atMost() {
        boolean any = count.best() != null && count.best() > 0;
        return !any ? this : new CuedCount(count.bounds(0L, count.best(), count.high()), cueToken, ownPlaceToken);
    }

    /** Counts as examples write them: {@code KILLED 12/12/- people; INJURED …}, or {@code nothing}. */
    static String written(List<CuedCount> counts) {
        return counts.isEmpty()
                ? "nothing"
                : counts.stream().map(counted -> written(counted.count())).collect(Collectors.joining("; "));
    }

    private static String written(Count count) {
        return count.kind() + " " + NumberReader.written(count.low()) + "/" + NumberReader.written(count.best()) + "/"
                + NumberReader.written(count.high()) + " " + (count.of() == null ? "-" : count.of());
    }
}
