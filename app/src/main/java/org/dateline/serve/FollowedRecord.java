package org.dateline.serve;

import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import org.dateline.data.DataFolder;
import org.dateline.record.RecordBook;
import org.dateline.record.StoreFollower;
import org.dateline.store.Store;

/** A record that a cluster writes to PostgreSQL, kept in a store of one file, from which pages are answered as from any other. */
public final class FollowedRecord implements AutoCloseable {

    private static final long PATIENCE_SECONDS = 10;

    private final Store store;
    private final StoreFollower following;
    private final ScheduledExecutorService later = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "dateline-follow");
        thread.setDaemon(true);
        return thread;
    });
    private boolean failing;

    /**
     * Opens the store; nothing is read yet.
     *
     * @param address of JDBC
     * @param file the store; it is made when it is not there, and goes on where it was
     * @param data the data folder, by which reports are linked
     * @throws org.dateline.store.sql.StoreProblem when the file is no store
     */
    public FollowedRecord(String address, Path file, DataFolder data) {
        store = Store.open(file);
        following = new StoreFollower(address, store, RecordBook.keeper(data));
    }

    /**
     * Takes over all that is there.
     *
     * @param progress takes how many reports have come so far
     * @throws org.dateline.store.sql.StoreProblem when PostgreSQL cannot be read
     */
    public void catchUp(LongConsumer progress) {
        following.update(progress);
    }

    /**
     * Takes over what comes from now on, every so often, until this is closed.
     *
     * @param problems takes why when PostgreSQL cannot be read, once until it can be again
     */
    public void follow(Duration every, Consumer<String> problems) {
        later.scheduleWithFixedDelay(() -> look(problems), every.toMillis(), every.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void look(Consumer<String> problems) {
        try {
            following.update(count -> {});
            failing = false;
        } catch (RuntimeException failure) {
            if (!failing) {
                problems.accept(failure.getMessage() + " (what is there is still shown; it is tried again)");
            }
            failing = true;
        }
    }

    @Override
    public void close() {
        later.shutdown();
        try {
            later.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        store.close();
    }
}
