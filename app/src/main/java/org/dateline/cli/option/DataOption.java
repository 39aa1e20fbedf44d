package org.dateline.cli.option;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.dateline.cli.terminal.Failure;
import org.dateline.data.DataFolder;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options {@code --quick} and {@code --data}. */
public final class DataOption {

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "Add a data folder of your own: event types, actors, places. May be given several times; "
                    + "later folders win.")
    private List<Path> added = List.of();

    @Option(
            names = "--quick",
            description =
                    "Read with the small encoder: several times as fast, and wrong more often; records show which encoder was used.")
    private boolean quick;

    /** The shipped folder and those that the user adds, in order of growing precedence. */
    public DataFolder folder() {
        return folder(null);
    }

    /** The same with one more, above all others. */
    public DataFolder folder(@Nullable Path last) {
        List<Path> wanted = new ArrayList<>(added);
        if (last != null) {
            wanted.add(last);
        }
        List<Path> folders = new ArrayList<>();
        try {
            folders.add(DataFolder.installed());
            if (quick) {
                folders.add(DataFolder.quick());
            }
        } catch (IllegalStateException absent) {
            throw Failure.input(String.valueOf(absent.getMessage()));
        }
        for (Path folder : wanted) {
            if (!Files.isDirectory(folder)) {
                throw Failure.input(folder + ": no such data folder; name one that exists");
            }
            folders.add(folder);
        }
        return new DataFolder(folders);
    }
}
