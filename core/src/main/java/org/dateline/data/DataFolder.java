package org.dateline.data;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.dateline.data.file.DataFile;
import org.dateline.data.file.DataProblems;
import org.jspecify.annotations.Nullable;

/**
 * The data folder: one that the project ships, and any number that users add. A file of a later folder with the same part and
 * name takes the place of the earlier one; a file with a new name adds to it.
 *
 * <p>A folder has levels: {@code world} (facts), a folder for each language ({@code en}), and {@code learned} (weights). Each level
 * has parts, such as {@code lexicon}, and a part may lie in several levels. Folders without levels, whose parts lie directly in
 * them, are read alike.
 */
public final class DataFolder {

    private static final long LARGE = 4L << 20;

    /** The language that is coded. */
    private static final String LANGUAGE = "en";

    /** Where a part may lie below a folder; a later level takes the place of an earlier one. */
    private static final List<String> LEVELS = List.of("", "world", LANGUAGE, "learned");

    private final List<Path> folders;
    private final List<DataFile> above;
    private final Manifest manifest;

    /** @param folders the folders in order of growing precedence */
    public DataFolder(List<Path> folders) {
        this(folders, List.of(), new Manifest(folders));
    }

    private DataFolder(List<Path> folders, List<DataFile> above, Manifest manifest) {
        this.folders = List.copyOf(folders);
        this.manifest = manifest;
        this.above = List.copyOf(above);
    }

    /** The same with files in memory above all folders, as if one more folder held them. */
    public DataFolder with(List<DataFile> files) {
        List<DataFile> all = new ArrayList<>(above);
        all.addAll(files);
        return new DataFolder(folders, all, manifest);
    }

    /**
     * The folder that belongs to this installation: {@code data} below the system property {@code dateline.home}, or
     * below the nearest parent of the working directory that has {@code data/VERSION}.
     *
     * @throws IllegalStateException when there is none
     */
    public static Path installed() {
        String home = System.getProperty("dateline.home");
        Path start = Path.of(home == null ? "" : home).toAbsolutePath();
        for (Path folder = start; folder != null; folder = folder.getParent()) {
            if (Files.isRegularFile(folder.resolve("data").resolve("VERSION"))) {
                return folder.resolve("data");
            }
        }
        throw new IllegalStateException("no data folder at or above " + start + "; start Dateline with its launcher");
    }

    /**
     * The shipped folder to put over {@link #installed} for speed: a smaller encoder, and a version of its own, so that records show what
     * they were made with.
     */
    public static Path quick() {
        return installed().resolve("quick");
    }

    /** The folders, in order of growing precedence. */
    public List<Path> folders() {
        return folders;
    }

    /**
     * The files directly in a part of the folder, by name.
     *
     * @param part a folder below the data folder, such as {@code lexicon}
     * @param endings what file names may end in, such as {@code .yaml}
     * @throws UncheckedIOException when a file cannot be read
     * @throws DataProblems when one is not the file of its folder's manifest; of a large file, when its content is asked for
     */
    public List<DataFile> files(String part, String... endings) {
        TreeMap<String, DataFile> found = new TreeMap<>();
        for (Path folder : folders) {
            for (String level : LEVELS) {
                Path below = folder.resolve(level).resolve(part);
                if (!Files.isDirectory(below)) {
                    continue;
                }
                try (Stream<Path> entries = Files.list(below)) {
                    entries.filter(Files::isRegularFile)
                            .filter(file -> endsIn(file.getFileName().toString(), endings))
                            .forEach(file -> found.put(file.getFileName().toString(), read(name(folder, file), file)));
                } catch (IOException failure) {
                    throw new UncheckedIOException("cannot list " + below, failure);
                }
            }
        }
        for (DataFile file : above) {
            String last = file.name().substring(file.name().lastIndexOf('/') + 1);
            if (LEVELS.stream().anyMatch(level -> file.name().equals(below(level, part + "/" + last)))
                    && endsIn(last, endings)) {
                found.put(last, file);
            }
        }
        return List.copyOf(found.values());
    }

    private static String below(String level, String name) {
        return level.isEmpty() ? name : level + "/" + name;
    }

    private static String name(Path folder, Path file) {
        return folder.relativize(file).toString().replace('\\', '/');
    }

    /**
     * One file, from the folder of highest precedence that has it.
     *
     * @param name part and name, such as {@code schema/record.schema.json}, in whatever level it lies
     * @return the file, or null when no folder has it
     */
    public @Nullable DataFile file(String name) {
        for (int index = above.size() - 1; index >= 0; index--) {
            DataFile file = above.get(index);
            if (LEVELS.stream().anyMatch(level -> file.name().equals(below(level, name)))) {
                return file;
            }
        }
        Path path = path(name);
        return path == null ? null : read(name, path);
    }

    /** Where a file is on disk, in the folder of highest precedence that has it, or null. */
    public @Nullable Path path(String name) {
        for (int index = folders.size() - 1; index >= 0; index--) {
            for (String level : LEVELS) {
                Path path = folders.get(index).resolve(level).resolve(name);
                if (Files.isRegularFile(path)) {
                    return path;
                }
            }
        }
        return null;
    }

    /** The data's version, such as {@code 2026.11}. */
    public String version() {
        DataFile version = file("VERSION");
        return version == null ? "unversioned" : version.text().strip();
    }

    private static boolean endsIn(String name, String... endings) {
        String lower = name.toLowerCase(Locale.ROOT);
        for (String ending : endings) {
            if (lower.endsWith(ending)) {
                return true;
            }
        }
        return false;
    }

    /** Large files are read on demand: not all are needed, and several can be read at once. */
    private DataFile read(String name, Path path) {
        try {
            long size = Files.size(path);
            manifest.checkLength(path, size);
            return size > LARGE ? new DataFile(name, () -> bytes(path)) : new DataFile(name, bytes(path));
        } catch (IOException failure) {
            throw new UncheckedIOException("cannot read " + path, failure);
        }
    }

    private byte[] bytes(Path path) {
        try {
            return manifest.checked(path, Files.readAllBytes(path));
        } catch (IOException failure) {
            throw new UncheckedIOException("cannot read " + path, failure);
        }
    }
}
