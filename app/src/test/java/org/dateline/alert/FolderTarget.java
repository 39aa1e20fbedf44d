package org.dateline.alert;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;

/** An example of a target of one's own: a folder with a file for each match. */
record FolderTarget(Path folder, String ending) implements AlertTarget {

    /** Takes {@code folder}, and {@code ending}, how the names of the files end. */
    public static final class Provider implements AlertTargetProvider {

        @Override
        public String key() {
            return "folder";
        }

        @Override
        public Set<String> settings() {
            return Set.of("ending");
        }

        @Override
        public AlertTarget target(TargetEntry entry) throws InvalidTarget {
            if (entry.value().isBlank()) {
                throw new InvalidTarget("folder has no name");
            }
            return new FolderTarget(entry.file(), entry.settings().getOrDefault("ending", ".json"));
        }
    }

    @Override
    public String name() {
        return "folder " + folder;
    }

    @Override
    public void send(Match match) throws IOException {
        Files.createDirectories(folder);
        Files.write(folder.resolve(match.id() + ending), match.bytes());
    }
}
