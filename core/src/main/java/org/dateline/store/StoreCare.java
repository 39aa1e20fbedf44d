package org.dateline.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.dateline.store.sql.StoreProblem;
import org.sqlite.SQLiteConfig;

/** Looks after stores: says whether one is whole, and copies one while it is used. */
public final class StoreCare {

    private static final int MOST_FAULTS = 50;

    private StoreCare() {}

    /**
     * Reads the whole of a store and compares its tables with their indexes.
     *
     * @return what is wrong, a line each; nothing when it is whole
     * @throws StoreProblem when it is not there, no store, or of another version
     */
    public static List<String> check(Path file) {
        try {
            Store.reading(file).close();
        } catch (StoreProblem problem) {
            if (problem.isFault()) {
                return List.of(String.valueOf(problem.getMessage()));
            }
            throw problem;
        }
        List<String> faults = new ArrayList<>();
        try (Connection connection = readOnly(file);
                Statement statement = connection.createStatement()) {
            try (ResultSet rows = statement.executeQuery("PRAGMA integrity_check(" + MOST_FAULTS + ")")) {
                while (rows.next()) {
                    faults.add(rows.getString(1));
                }
            }
            faults.remove("ok");
            try (ResultSet rows = statement.executeQuery("PRAGMA foreign_key_check")) {
                while (rows.next() && faults.size() < MOST_FAULTS) {
                    faults.add("row " + rows.getLong(2) + " of table " + rows.getString(1) + " refers to nothing in "
                            + rows.getString(3));
                }
            }
        } catch (SQLException failure) {
            faults.add(String.valueOf(failure.getMessage()));
        }
        return faults;
    }

    /**
     * Copies a store as it stands at one moment, whoever writes meanwhile. The copy is whole, on the disk and checked before it has its name.
     *
     * @throws FileAlreadyExistsException when there is something of that name
     * @throws StoreProblem when the store cannot be read, or the copy is not whole
     */
    public static void backup(Path file, Path copy) throws IOException {
        Store.reading(file).close();
        if (Files.exists(copy)) {
            throw new FileAlreadyExistsException(copy.toString());
        }
        Path draft = copy.resolveSibling("." + copy.getFileName() + ".part");
        try {
            Files.deleteIfExists(draft);
            try (Connection connection = readOnly(file);
                    Statement statement = connection.createStatement()) {
                statement.executeUpdate("backup to '" + draft.toString().replace("'", "''") + "'");
            } catch (SQLException failure) {
                throw StoreProblem.fault("copied", failure);
            }
            List<String> faults = check(draft);
            if (!faults.isEmpty()) {
                throw new StoreProblem(copy + ": the copy is not whole (" + faults.get(0) + "); 'dateline store check "
                        + file + "' says whether the store is");
            }
            try (FileChannel written = FileChannel.open(draft, StandardOpenOption.WRITE)) {
                written.force(true);
            }
            Files.move(draft, copy, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            for (String rest : List.of("", "-wal", "-shm", "-journal")) {
                Files.deleteIfExists(draft.resolveSibling(draft.getFileName() + rest));
            }
        }
    }

    private static Connection readOnly(Path file) throws SQLException {
        SQLiteConfig config = new SQLiteConfig();
        config.setReadOnly(true);
        return DriverManager.getConnection("jdbc:sqlite:" + file, config.toProperties());
    }
}
