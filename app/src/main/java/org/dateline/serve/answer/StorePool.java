package org.dateline.serve.answer;

import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import org.dateline.serve.http.HttpProblem;
import org.dateline.store.Store;
import org.dateline.store.query.Explorer;

/**
 * Opens a store several times, so that several questions are answered at once, and holds what they are counted by in memory. What is
 * written to the store meanwhile is seen at once in events and reports, and a moment later in counts.
 */
public final class StorePool implements AutoCloseable {

    private static final int MOST = 8;
    private static final long PATIENCE_SECONDS = 10;
    private static final Duration LONGEST = Duration.ofSeconds(10);
    private static final long LOOK_NANOSECONDS = 1_000_000_000;

    private final BlockingQueue<Store> free;
    private final int count;
    private final Store watched;
    private final ExecutorService background = Executors.newSingleThreadExecutor(work -> {
        Thread thread = new Thread(work, "dateline-refresh");
        thread.setDaemon(true);
        return thread;
    });
    private final AtomicBoolean refreshing = new AtomicBoolean();
    private volatile Explorer explorer;
    private volatile long looked = System.nanoTime();
    private long changes;

    public StorePool(Path file) {
        count = Math.max(2, Math.min(MOST, Runtime.getRuntime().availableProcessors() * 2));
        free = new ArrayBlockingQueue<>(count);
        watched = Store.reading(file);
        changes = watched.changes();
        explorer = watched.explore();
        for (int index = 0; index < count; index++) {
            free.add(Store.reading(file));
        }
    }

    /**
     * Answers a question with a store that nobody else reads meanwhile.
     *
     * @throws HttpProblem when all are in use for too long
     * @throws org.dateline.store.sql.StoreProblem when the answer takes too long
     */
    public <T> T read(Function<Store, T> question) {
        return read(LONGEST, question);
    }

    /**
     * The same with another limit, for answers that are sent while they are read.
     *
     * @throws HttpProblem when all are in use for too long
     * @throws org.dateline.store.sql.StoreProblem when the answer takes too long
     */
    public <T> T read(Duration longest, Function<Store, T> question) {
        Store store = taken();
        try {
            return store.within(longest, () -> question.apply(store));
        } finally {
            free.add(store);
        }
    }

    private Store taken() {
        try {
            Store store = free.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
            if (store != null) {
                return store;
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        throw new HttpProblem(503, "Too busy", "The server has too many questions to answer; ask again in a moment");
    }

    /** What events are counted by, at most a moment old. */
    public Explorer explorer() {
        long now = System.nanoTime();
        if (now - looked > LOOK_NANOSECONDS && refreshing.compareAndSet(false, true)) {
            looked = now;
            background.execute(this::refresh);
        }
        return explorer;
    }

    /** Reads anew what events are counted by, when the store has changed; for after a decision. */
    public void changed() {
        try {
            background.submit(this::refresh).get(2, TimeUnit.SECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException late) {
            // A large store takes longer; what is shown until then is a moment old.
        }
    }

    private void refresh() {
        try {
            long now = watched.changes();
            if (now != changes) {
                explorer = watched.explore();
                changes = now;
            }
        } finally {
            refreshing.set(false);
        }
    }

    @Override
    public void close() {
        background.shutdown();
        try {
            background.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        watched.close();
        free.forEach(Store::close);
    }
}
