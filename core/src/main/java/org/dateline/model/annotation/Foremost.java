package org.dateline.model.annotation;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which of several things is named above all. */
public final class Foremost {

    private Foremost() {}

    /**
     * The thing named most.
     *
     * @param times how often each is named
     * @param least how often it must be named
     * @param clearly how many times as often as any other it must be named
     * @return the thing, or null when none stands out
     */
    public static @Nullable String of(Map<String, Integer> times, int least, double clearly) {
        String most = null;
        int first = 0;
        int second = 0;
        for (Map.Entry<String, Integer> thing : times.entrySet()) {
            int named = thing.getValue();
            if (named > first) {
                second = first;
                first = named;
                most = thing.getKey();
            } else {
                second = Math.max(second, named);
            }
        }
        return first >= least && first >= clearly * second ? most : null;
    }
}
