package org.dateline.serve.answer;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/**
 * Keeps what was made last, as long as what it was made of is the same. What several ask for at once is made once. Safe for any number of
 * threads; memory is bounded.
 */
public final class AnswerCache<V> {

    private final int most;
    private final ToIntFunction<V> size;
    private final Map<Object, CompletableFuture<V>> made = new LinkedHashMap<>(16, .75f, true);
    private @Nullable Object of;
    private long held;

    /**
     * @param most how much is kept, in units of {@code size}
     * @param size how large something is
     */
    public AnswerCache(int most, ToIntFunction<V> size) {
        this.most = most;
        this.size = size;
    }

    /**
     * What was asked for, made when it is not kept.
     *
     * @param generation what it is made of; when that is another, everything is forgotten
     */
    public V get(Object generation, Object key, Supplier<V> making) {
        CompletableFuture<V> mine = new CompletableFuture<>();
        CompletableFuture<V> known;
        synchronized (made) {
            if (of != generation) {
                forget();
                of = generation;
            }
            known = made.putIfAbsent(key, mine);
        }
        if (known != null) {
            return joined(known);
        }
        try {
            V value = making.get();
            keep(generation, key, mine, value);
            return value;
        } catch (RuntimeException | Error failure) {
            mine.completeExceptionally(failure);
            synchronized (made) {
                made.remove(key, mine);
            }
            throw failure;
        }
    }

    private static <T> T joined(CompletableFuture<T> known) {
        try {
            return known.join();
        } catch (CompletionException failed) {
            if (failed.getCause() instanceof RuntimeException told) {
                throw told;
            }
            throw failed;
        }
    }

    private void keep(Object generation, Object key, CompletableFuture<V> mine, V value) {
        mine.complete(value);
        synchronized (made) {
            if (of != generation || made.get(key) != mine) {
                return;
            }
            held += size.applyAsInt(value);
            var eldest = made.entrySet().iterator();
            while (held > most && eldest.hasNext()) {
                CompletableFuture<V> old = eldest.next().getValue();
                if (old.isDone() && old != mine) {
                    held -= size.applyAsInt(old.join());
                    eldest.remove();
                }
            }
        }
    }

    /** Forgets everything. */
    public void forget() {
        synchronized (made) {
            made.clear();
            held = 0;
        }
    }
}
