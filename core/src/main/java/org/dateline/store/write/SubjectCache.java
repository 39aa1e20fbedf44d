package org.dateline.store.write;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What reports are about that were looked at last: a report of a developing story is looked at with each report that comes after it, and in
 * a large store each look reads pages from all over the file. For one thread.
 */
public final class SubjectCache {

    /** Some 50 MB at most. */
    private static final int MOST = 8_000;

    private final Map<Long, SubjectIndex.About> known = new LinkedHashMap<>(16, .75f, true);
    private long version = -1;

    /** Nothing is known yet. */
    public SubjectCache() {}

    /** Forgets everything when others have written to the store since. */
    public void check(long now) {
        if (now != version) {
            known.clear();
            version = now;
        }
    }

    SubjectIndex.@Nullable About get(long report) {
        return known.get(report);
    }

    void put(SubjectIndex.About about) {
        known.put(about.report(), about);
        if (known.size() > MOST) {
            known.remove(known.keySet().iterator().next());
        }
    }

    void forget(long report) {
        known.remove(report);
    }

    /** Forgets everything. */
    public void forget() {
        known.clear();
    }
}
