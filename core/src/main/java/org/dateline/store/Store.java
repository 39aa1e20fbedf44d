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
import org.dateline.store.sql.Schema;
import org.dateline.store.sql.StoreProblem;
import org.dateline.store.write.StoreWriter;
import org.dateline.store.write.SubjectCache;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.sqlite.ProgressHandler;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;

/**
 * A store: one file of SQLite, with a log beside it while it is written. One process may write, any number may read. For one thread at a
 * time.
 */
public final class Store implements AutoCloseable {

    private static final int PAGES_OF_CACHE = -64_000;
    private static final int PAGES_OF_LOG = 16_000;
    private static final int BUSY_MILLISECONDS = 10_000;
    private static final int STEPS_BETWEEN_LOOKS = 2_000;

    private final Handle handle;
    private final PreparedStatements prepared;
    private final SubjectCache known = new SubjectCache();

    private Store(Handle handle) {
        this.handle = handle;
        this.prepared = new PreparedStatements(handle.getConnection());
    }

    /**
     * Opens a store to write it, and makes it when it is not there.
     *
     * @throws StoreProblem when it is none, or of a newer program
     */
    public static Store open(Path file) {
        return open(file, false);
    }

    /**
     * Opens a store to read it.
     *
     * @throws StoreProblem when it is not there, or none
     */
    public static Store reading(Path file) {
        return open(existing(file), true);
    }

    /**
     * Opens a store to write it.
     *
     * @throws StoreProblem when it is not there, or none, or of a newer program
     */
    public static Store writing(Path file) {
        return open(existing(file), false);
    }

    private static Path existing(Path file) {
        if (!Files.exists(file)) {
            throw new StoreProblem(file + ": there is no store; dateline import makes one");
        }
        return file;
    }

    private static Store open(Path file, boolean reading) {
        SQLiteConfig config = new SQLiteConfig();
        config.setJournalMode(SQLiteConfig.JournalMode.WAL);
        config.setSynchronous(SQLiteConfig.SynchronousMode.NORMAL);
        config.enforceForeignKeys(true);
        config.setCacheSize(PAGES_OF_CACHE);
        config.setBusyTimeout(BUSY_MILLISECONDS);
        SQLiteDataSource source = new SQLiteDataSource(config);
        source.setUrl("jdbc:sqlite:" + file);
        Handle handle = opened(source, file);
        try {
            handle.execute("PRAGMA wal_autocheckpoint = " + PAGES_OF_LOG);
            if (!reading || version(handle) < Schema.VERSION) {
                Schema.migrate(handle);
            }
            return new Store(handle);
        } catch (RuntimeException failure) {
            handle.close();
            if (failure instanceof StoreProblem problem) {
                throw problem;
            }
            throw problem(file, failure);
        }
    }

    private static Handle opened(SQLiteDataSource source, Path file) {
        try {
            return Jdbi.open(source);
        } catch (RuntimeException failure) {
            throw problem(file, failure);
        }
    }

    private static StoreProblem problem(Path file, RuntimeException failure) {
        String reason = String.valueOf(failure.getMessage());
        return reason.contains("SQLITE_NOTADB") || reason.contains("SQLITE_CORRUPT")
                ? new StoreProblem(file + ": is no store, or is damaged; give another file")
                : new StoreProblem(file + ": cannot be opened: "
                        + reason.lines().findFirst().orElse(""));
    }

    private static int version(Handle handle) {
        return handle.createQuery("PRAGMA user_version").mapTo(Integer.class).one();
    }

    /** Does some work in one transaction: it is kept completely or not at all. */
    public <T> T together(Function<StoreWriter, T> work) {
        known.check(changes());
        try {
            return handle.inTransaction(inside -> work.apply(new StoreWriter(inside, prepared, known)));
        } catch (RuntimeException failure) {
            known.forget();
            throw failure;
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

    @Override
    public void close() {
        prepared.close();
        handle.close();
    }
}
