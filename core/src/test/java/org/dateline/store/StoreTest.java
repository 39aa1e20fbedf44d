package org.dateline.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.dateline.store.sql.StoreProblem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoreTest {

    @TempDir
    private Path folder;

    @Test
    void theStoreOfANewerProgramIsNotTouched() throws SQLException {
        Path file = folder.resolve("new.db");
        try (Store store = Store.open(file)) {
            assertThat(store.read().sizes()).containsEntry("report", 0L);
        }
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA user_version = 999");
        }
        assertThatThrownBy(() -> Store.open(file))
                .isInstanceOf(StoreProblem.class)
                .hasMessageContaining("newer Dateline");
    }

    @Test
    void whatIsWrittenTogetherIsKeptWholeOrNotAtAll() {
        try (Store store = Store.open(folder.resolve("store.db"))) {
            assertThatThrownBy(() -> store.together(writing -> {
                        writing.progress("in", 3, 4);
                        throw new IllegalStateException("stopped");
                    }))
                    .hasMessageContaining("stopped");
            assertThat(store.read().progress("in")).isNull();
            store.together(writing -> {
                writing.progress("in", 3, 4);
                return null;
            });
            assertThat(store.read().progress("in")).containsExactly(3, 4);
        }
    }
}
