package org.dateline.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.dateline.store.sql.Schema;
import org.dateline.store.sql.StoreKind;
import org.dateline.store.sql.StoreProblem;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;

/** Opens the file of a store, when it is one: a file of another program, or of another version, is left as it is. */
final class StoreOpener {

    private static final int PAGES_OF_CACHE = -64_000;
    private static final int PAGES_OF_LOG = 16_000;
    private static final int READING_MILLISECONDS = 10_000;
    private static final int MILLISECONDS_BETWEEN_TRIES = 50;

    private StoreOpener() {}

    /** Opens a store of this version to read it; on a disk that cannot be written as it stands, for nobody can change it there. */
    static Store toRead(Path file) {
        try {
            Handle handle = readable(file);
            try {
                StoreKind.of(handle).checkReadable(file);
                return new Store(handle);
            } catch (RuntimeException failure) {
                handle.close();
                throw failure;
            }
        } catch (RuntimeException failure) {
            throw StoreProblem.of(file, failure);
        }
    }

    /** Opens a store, brings it to this version, and makes it when it is not there or empty. */
    static Store toWrite(Path file, Duration patience) {
        long end = System.nanoTime() + patience.toNanos();
        while (true) {
            try {
                if (isFilled(file)) {
                    checkWritable(file);
                }
                return written(file, patience);
            } catch (RuntimeException failure) {
                // SQLite itself does not wait for others while the first of them makes the file.
                if (!StoreProblem.isBusy(failure) || System.nanoTime() > end) {
                    throw StoreProblem.of(file, failure);
                }
                pause();
            }
        }
    }

    private static void pause() {
        try {
            Thread.sleep(MILLISECONDS_BETWEEN_TRIES);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new StoreProblem("interrupted while another program writes to the store");
        }
    }

    private static boolean isFilled(Path file) {
        try {
            return Files.exists(file) && Files.size(file) > 0;
        } catch (IOException unreadable) {
            throw new StoreProblem(file + ": cannot be read: " + unreadable.getMessage());
        }
    }

    private static void checkWritable(Path file) {
        try (Handle handle = readable(file)) {
            StoreKind.of(handle).checkWritable(file);
        }
    }

    private static Store written(Path file, Duration patience) {
        SQLiteConfig config = new SQLiteConfig();
        config.setBusyTimeout((int) patience.toMillis());
        config.setJournalMode(SQLiteConfig.JournalMode.WAL);
        config.setSynchronous(SQLiteConfig.SynchronousMode.NORMAL);
        config.setTransactionMode(SQLiteConfig.TransactionMode.IMMEDIATE);
        config.enforceForeignKeys(true);
        config.setCacheSize(PAGES_OF_CACHE);
        Handle handle = opened(config, "jdbc:sqlite:" + file);
        try {
            handle.execute("PRAGMA wal_autocheckpoint = " + PAGES_OF_LOG);
            Schema.migrate(handle);
            return new Store(handle);
        } catch (RuntimeException failure) {
            handle.close();
            throw failure;
        }
    }

    private static Handle readable(Path file) {
        SQLiteConfig config = new SQLiteConfig();
        config.setReadOnly(true);
        config.setBusyTimeout(READING_MILLISECONDS);
        config.setCacheSize(PAGES_OF_CACHE);
        Path folder = file.toAbsolutePath().getParent();
        boolean logged = isFilled(file.resolveSibling(file.getFileName() + "-wal"));
        boolean fixed = folder != null && !Files.isWritable(folder) && !logged;
        return opened(config, "jdbc:sqlite:" + (fixed ? "file:" + file.toUri().getRawPath() + "?immutable=1" : file));
    }

    private static Handle opened(SQLiteConfig config, String url) {
        SQLiteDataSource source = new SQLiteDataSource(config);
        source.setUrl(url);
        return Jdbi.open(source);
    }
}
