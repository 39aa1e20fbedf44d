package org.dateline.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.dateline.model.report.Digest;
import org.dateline.store.sql.StoreProblem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What a store says of its file, and what becomes of the file when something fails. */
@Timeout(120)
class StoreFilesTest {

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    private static void execute(Path file, String... statements) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement()) {
            for (String one : statements) {
                statement.execute(one);
            }
        }
    }

    private static String digest(Path file) throws IOException {
        return Digest.sha256(Files.readAllBytes(file));
    }

    private Path filled() {
        Path file = folder.resolve("store.db");
        try (Store store = Store.open(file)) {
            write(store, 1);
        }
        return file;
    }

    private static void write(Store store, long number) {
        store.together(writing -> {
            for (int row = 0; row < 50; row++) {
                writing.progress("input " + number + " " + row + "x".repeat(200), number, row);
            }
            return null;
        });
    }

    private static long @org.jspecify.annotations.Nullable [] read(Store store, long number, int row) {
        return store.read().progress("input " + number + " " + row + "x".repeat(200));
    }

    @Test
    void aDatabaseOfAnotherProgramIsLeftAsItIs() throws IOException, SQLException {
        Path foreign = folder.resolve("foreign.db");
        execute(foreign, "CREATE TABLE a (b)");
        String before = digest(foreign);
        for (Runnable opening : List.<Runnable>of(
                () -> Store.reading(foreign), () -> Store.writing(foreign), () -> Store.open(foreign))) {
            assertThatThrownBy(opening::run)
                    .isInstanceOf(StoreProblem.class)
                    .hasMessageContaining("database of another program");
        }
        assertThat(digest(foreign)).isEqualTo(before);
        assertThat(folder.resolve("foreign.db-wal")).doesNotExist();
    }

    @Test
    void aStoreThatWasNeverMarkedIsKnownByItsTables() throws SQLException {
        Path file = filled();
        execute(file, "PRAGMA application_id = 0");
        try (Store store = Store.reading(file)) {
            assertThat(read(store, 1, 0)).containsExactly(1, 0);
        }
    }

    @Test
    void aStoreOfAnotherVersionIsToldAsSuch() throws IOException, SQLException {
        Path file = filled();
        execute(file, "PRAGMA user_version = 3", "PRAGMA wal_checkpoint(TRUNCATE)");
        String before = digest(file);
        assertThatThrownBy(() -> Store.reading(file))
                .hasMessageContaining("older Dateline")
                .hasMessageContaining("upgrade");
        assertThat(digest(file)).isEqualTo(before);
        execute(file, "PRAGMA user_version = 99");
        assertThatThrownBy(() -> Store.reading(file)).hasMessageContaining("newer Dateline");
        assertThatThrownBy(() -> Store.open(file)).hasMessageContaining("newer Dateline");
    }

    @Test
    void readingChangesNothing() throws IOException {
        Path file = filled();
        String before = digest(file);
        try (Store store = Store.reading(file)) {
            assertThat(store.read().sizes()).containsEntry("report", 0L);
            store.explore();
            assertThatThrownBy(() -> write(store, 2)).hasMessageContaining("may not be opened or written");
        }
        assertThat(digest(file)).isEqualTo(before);
    }

    @Test
    void whatIsNoStoreIsToldAsSuch() throws IOException {
        Path text = Files.writeString(folder.resolve("text.db"), "These are words, and no store at all. ".repeat(100));
        Path empty = Files.createFile(folder.resolve("empty.db"));
        assertThatThrownBy(() -> Store.reading(text)).hasMessageContaining("text.db: is no store");
        assertThatThrownBy(() -> Store.open(text)).hasMessageContaining("text.db: is no store");
        assertThatThrownBy(() -> Store.reading(empty)).hasMessageContaining("holds nothing");
        assertThatThrownBy(() -> Store.reading(folder)).hasMessageContaining("is no file");
        assertThatThrownBy(() -> Store.reading(folder.resolve("none.db"))).hasMessageContaining("there is no store");
        Store.open(empty).close();
        Store.reading(empty).close();
    }

    @Test
    void damageIsFound() throws IOException {
        Path file = filled();
        assertThat(StoreCare.check(file)).isEmpty();
        try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "rw")) {
            for (long page = 4096L * 2; page < bytes.length(); page += 4096) {
                bytes.seek(page);
                bytes.write(new byte[512]);
            }
        }
        assertThat(StoreCare.check(file)).isNotEmpty();
        assertThatThrownBy(() -> StoreCare.backup(file, folder.resolve("copy.db")))
                .isInstanceOf(StoreProblem.class);
        assertThat(folder.resolve("copy.db")).doesNotExist();
    }

    @Test
    void aBackupIsWholeWhileTheStoreIsWritten() throws IOException {
        Path file = filled();
        Path copy = folder.resolve("copy.db");
        try (Store store = Store.writing(file)) {
            write(store, 2);
            StoreCare.backup(file, copy);
            write(store, 3);
        }
        try (Store store = Store.reading(copy)) {
            assertThat(read(store, 2, 49)).containsExactly(2, 49);
            assertThat(read(store, 3, 0)).isNull();
        }
        assertThatThrownBy(() -> StoreCare.backup(file, copy)).isInstanceOf(FileAlreadyExistsException.class);
        try (var rest = Files.list(folder)) {
            assertThat(rest.map(path -> path.getFileName().toString())).noneMatch(name -> name.contains(".part"));
        }
    }

    /** Whichever page is the first that finds no room, the store is the one before or the one after. */
    @Test
    void aFullDiskLosesNothingAndDoublesNothing() {
        Path file = filled();
        long pages;
        try (Store store = Store.writing(file)) {
            pages = store.pages();
        }
        int failures = 0;
        for (long number = 2; number < 40; number++) {
            boolean written;
            try (Store store = Store.writing(file)) {
                store.limitPages(pages + number - 2);
                written = succeeds(store, number);
            }
            failures += written ? 0 : 1;
            try (Store store = Store.reading(file)) {
                for (int row = 0; row < 50; row++) {
                    if (written) {
                        assertThat(read(store, number, row)).containsExactly(number, row);
                    } else {
                        assertThat(read(store, number, row)).isNull();
                    }
                    assertThat(read(store, 1, row)).containsExactly(1, row);
                }
            }
            assertThat(StoreCare.check(file)).isEmpty();
        }
        assertThat(failures).isBetween(1, 37);
    }

    private static boolean succeeds(Store store, long number) {
        try {
            write(store, number);
            return true;
        } catch (RuntimeException failure) {
            StoreProblem problem = StoreProblem.in(failure);
            assertThat(problem)
                    .isNotNull()
                    .hasMessageContaining("the disk is full")
                    .hasMessageContaining("is safe");
            return false;
        }
    }

    @Test
    void manyWhoWriteAtOnceWaitTheirTurn() throws InterruptedException, ExecutionException {
        Path file = folder.resolve("shared.db");
        ExecutorService threads = Executors.newFixedThreadPool(4);
        List<Future<?>> writing = new ArrayList<>();
        for (int writer = 0; writer < 4; writer++) {
            long first = writer * 100L;
            writing.add(threads.submit(() -> {
                try (Store store = Store.open(file)) {
                    for (long number = first; number < first + 10; number++) {
                        write(store, number);
                    }
                }
            }));
        }
        for (Future<?> one : writing) {
            one.get();
        }
        threads.shutdown();
        try (Store store = Store.reading(file)) {
            for (int writer = 0; writer < 4; writer++) {
                assertThat(read(store, writer * 100L + 9, 49)).containsExactly(writer * 100L + 9, 49);
            }
        }
        assertThat(StoreCare.check(file)).isEmpty();
    }
}
