package org.dateline.store;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.function.Function;
import java.util.function.Supplier;
import org.dateline.store.content.StoreReader;
import org.dateline.store.query.Explorer;
import org.dateline.store.query.Search;
import org.dateline.store.query.StoreWords;
import org.dateline.store.sql.PreparedStatements;
import org.dateline.store.sql.StoreProblem;
import org.dateline.store.write.StoreWriter;
import org.dateline.store.write.SubjectCache;
import org.jdbi.v3.core.Handle;
import org.sqlite.ProgressHandler;

/**
 * A store: one file of SQLite, with a log beside it while it is written. Several processes may write, one
 * transaction after the other, and any number may read. For one thread at a time.
 */
public final class Store implements AutoCloseable {

    /** How long to wait for others who write: longer than any transaction takes. */
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private static final Duration SHORT_PATIENCE = Duration.ofSeconds(10);
    private static final int STEPS_BETWEEN_LOOKS = 2_000;

    private final Handle handle;
    private final PreparedStatements prepared;
    private final SubjectCache known = new SubjectCache();

    Store(Handle handle) {
        this.handle = handle;
        this.prepared = new PreparedStatements(handle.getConnection());
    }

    /**
     * Opens a store to write it, and makes it when it is not there. What others write meanwhile is waited for.
     *
     * @throws StoreProblem when it is none, or of a newer program; the file is left as it is then
     */
    public static Store open(Path file) {
        return StoreOpener.toWrite(file, PATIENCE);
    }

    /**
     * Opens a store to read it. Nothing is written to the file.
     *
     * @throws StoreProblem when it is not there, or none, or of another version
     */
    public static Store reading(Path file) {
        return StoreOpener.toRead(existing(file));
    }

    /**
     * Opens a store to write it.
     *
     * @throws StoreProblem when it is not there, or none, or of a newer program; the file is left as it is then
     */
    public static Store writing(Path file) {
        return StoreOpener.toWrite(existing(file), PATIENCE);
    }

    /**
     * Opens a store to write it in a moment, for somebody who waits.
     *
     * @throws StoreProblem as for {@link #writing}
     */
    public static Store writingSoon(Path file) {
        return StoreOpener.toWrite(existing(file), SHORT_PATIENCE);
    }

    private static Path existing(Path file) {
        if (!Files.exists(file)) {
            throw new StoreProblem(file + ": there is no store; dateline import makes one");
        }
        if (!Files.isRegularFile(file)) {
            throw new StoreProblem(file + ": is no file; give the file of a store");
        }
        return file;
    }

    /** Does some work in one transaction: it is kept completely or not at all. */
    public <T> T together(Function<StoreWriter, T> work) {
        try {
            return handle.inTransaction(inside -> {
                known.check(changes());
                return work.apply(new StoreWriter(inside, prepared, known));
            });
        } catch (RuntimeException failure) {
            known.forget();
            StoreProblem problem = StoreProblem.in(failure);
            throw problem == null ? failure : problem;
        }
    }

    /** Reads what the store holds. */
    public StoreReader read() {
        return new StoreReader(handle, prepared);
    }

    /** Searches events. */
    public Search search() {
        return new Search(handle);
    }

    /** Reads the names that the store has, as it stands now. */
    public StoreWords words() {
        return handle.inTransaction(StoreWords::new);
    }

    /** Reads what events are counted and sorted by into memory, as it stands now. */
    public Explorer explore() {
        return handle.inTransaction(Explorer::new);
    }

    /** A number that changes when another process, or another opening of the store, writes to it. */
    public long changes() {
        return handle.createQuery("PRAGMA data_version").mapTo(Long.class).one();
    }

    /**
     * Reads with a time limit.
     *
     * @throws StoreProblem when it takes longer; it is interrupted then
     */
    public <T> T within(Duration most, Supplier<T> reading) {
        long end = System.nanoTime() + most.toNanos();
        Connection connection = handle.getConnection();
        try {
            ProgressHandler.setHandler(connection, STEPS_BETWEEN_LOOKS, new ProgressHandler() {
                @Override
                protected int progress() {
                    return System.nanoTime() > end ? 1 : 0;
                }
            });
            try {
                return reading.get();
            } finally {
                ProgressHandler.clearHandler(connection);
            }
        } catch (SQLException failure) {
            throw StoreProblem.fault("read", failure);
        } catch (RuntimeException failure) {
            if (System.nanoTime() > end && String.valueOf(failure.getMessage()).contains("SQLITE_INTERRUPT")) {
                throw new StoreProblem("this takes longer than " + most.toSeconds() + " seconds; ask for less");
            }
            throw failure;
        }
    }

    /** Reads several things as they stand at one moment, whatever is written meanwhile. */
    public void snapshot(Runnable reading) {
        handle.useTransaction(inside -> reading.run());
    }

    /** Optimises the store after much was written, so that lookups are faster. */
    public void settle() {
        handle.execute("PRAGMA optimize");
        handle.execute("PRAGMA wal_checkpoint(TRUNCATE)");
    }

    /** How many pages of the file there may be at most; for tests of a full disk. */
    void limitPages(long pages) {
        handle.execute("PRAGMA max_page_count = " + pages);
    }

    /** How many pages the file has. */
    long pages() {
        return handle.createQuery("PRAGMA page_count").mapTo(Long.class).one();
    }

    @Override
    public void close() {
        prepared.close();
        handle.close();
    }
}
