package org.dateline.data.file;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dateline.model.report.Problem;

/** Data files that are broken on purpose, each folder with what must be said of it in {@code problems.txt}. */
public final class BrokenFiles {

    private static final Path RESOURCES = Path.of("src", "test", "resources", "org", "dateline");

    private BrokenFiles() {}

    /**
     * The good files of a part of the data folder with broken ones in their place, or beside them.
     *
     * @param good the shipped files
     * @param part the part, whose broken files lie below the resources of this project
     */
    public static List<DataFile> over(List<DataFile> good, String part, String folder) {
        List<DataFile> broken = new ArrayList<>();
        try (Stream<Path> files = Files.list(RESOURCES.resolve(folder))) {
            files.filter(file -> !file.endsWith("problems.txt"))
                    .sorted()
                    .forEach(file -> broken.add(new DataFile(part + "/" + file.getFileName(), read(file))));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        List<DataFile> all = new ArrayList<>(good.stream()
                .filter(file -> broken.stream().noneMatch(other -> file.is(other.name())))
                .toList());
        all.addAll(broken);
        return all;
    }

    /** What must be said of the files of a folder. */
    public static String expected(String folder) {
        return new DataFile("problems", read(RESOURCES.resolve(folder).resolve("problems.txt"))).text();
    }

    /** Problems as {@code problems.txt} has them: file, line and message, a line each. */
    public static String written(List<Problem> problems) {
        return problems.stream()
                .sorted()
                .map(problem -> problem.file() + ":" + problem.line() + ": " + problem.message() + "\n")
                .collect(Collectors.joining());
    }

    private static byte[] read(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
