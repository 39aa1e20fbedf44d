package org.dateline.store.write;

import java.util.LinkedHashMap;
import java.util.Map;
import org.dateline.link.event.ReportProfile;
import org.jspecify.annotations.Nullable;

/**
 * The profiles of the reports that were compared last. A report of a developing story is compared with each later one, and in a large
 * store reading it touches pages all over the file. For one thread.
 */
public final class SubjectCache {

    /** Some 50 MB at most. */
    private static final int MOST = 8_000;

    private final Map<Long, ReportProfile> known = new LinkedHashMap<>(16, .75f, true);
    private long version = -1;

    /** An empty cache. */
    public SubjectCache() {}

    /** Clears the cache when others have written to the store since. */
    public void check(long now) {
        if (now != version) {
            known.clear();
            version = now;
        }
    }

    @Nullable
    ReportProfile get(long report) {
        return known.get(report);
    }

    void put(long report, ReportProfile profile) {
        known.put(report, profile);
        if (known.size() > MOST) {
            known.remove(known.keySet().iterator().next());
        }
    }

    void forget(long report) {
        known.remove(report);
    }

    /** Clears the cache. */
    public void forget() {
        known.clear();
    }
}
