package org.dateline.annotate.encoder;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A cache of the latest sentences with their analyses, so that one that comes again – in a title and the text, in copies of an agency's
 * story, in a page's standing words – costs nothing. A sentence's analysis depends on its words alone, so nothing else changes.
 * Safe for several threads; its memory is bounded.
 */
public final class RepeatedSentences {

    /** Longer sentences are rare, seldom come again and would take most of the memory. */
    private static final int MOST_WORDS = 100;

    private final int most;
    private final Map<List<String>, Analysis> latest = new LinkedHashMap<>(16, 0.75f, true);
    private final LongAdder words = new LongAdder();
    private final LongAdder repeated = new LongAdder();

    /** @param most how many sentences to keep; 0 for none */
    public RepeatedSentences(int most) {
        this.most = most;
    }

    /**
     * The analysis of a sentence: the cached one, or a new one.
     *
     * @param forms its words; not to be changed later
     * @param analyse makes a new one
     */
    public Analysis of(List<String> forms, Supplier<Analysis> analyse) {
        words.add(forms.size());
        if (most == 0 || forms.size() > MOST_WORDS) {
            return analyse.get();
        }
        Analysis known = known(forms);
        if (known != null) {
            repeated.add(forms.size());
            return known;
        }
        Analysis made = analyse.get();
        keep(List.copyOf(forms), made);
        return made;
    }

    private synchronized @Nullable Analysis known(List<String> forms) {
        return latest.get(forms);
    }

    private synchronized void keep(List<String> forms, Analysis made) {
        latest.put(forms, made);
        if (latest.size() > most) {
            latest.remove(latest.keySet().iterator().next());
        }
    }

    /** The share of words so far whose sentences were in the cache, from 0 to 1. */
    public double share() {
        return words.sum() == 0 ? 0 : (double) repeated.sum() / words.sum();
    }
}
