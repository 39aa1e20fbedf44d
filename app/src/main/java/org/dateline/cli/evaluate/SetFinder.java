package org.dateline.cli.evaluate;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds sets with answers by their path, or by name in the folders that may hold them. */
final class SetFinder {

    /** Where sets are looked for when nothing else is said. */
    private static final List<Path> USUAL = List.of(
            Path.of("eval", "sets"),
            Path.of("..", "shared", "data", "dev"),
            Path.of("..", "shared", "data", "treebank"),
            Path.of("..", "shared", "data", "train", "coref"),
            Path.of("..", "shared", "data", "pages"),
            Path.of("..", "shared", "data", "articles"));

    private static final List<String> ENDINGS = List.of("", ".jsonl", ".jsonl.gz", ".gz");

    /** Sets that are measured together. */
    private static final Map<String, List<String>> GROUPS = Map.of(
            "annotate", List.of("ewt-test.conllu", "gum-test.conllu", "uner-ewt-test.iob2", "ewt-propbank"),
            "mentions", List.of("gum-dev.conllu", "gum-test.conllu", "gap-test.tsv"));

    private final List<Path> folders = new ArrayList<>();

    /**
     * @param given folders named on the command line
     * @param environment the value of {@code DATELINE_SETS}, folders between the system's path separators, or null
     * @param home the folder that the installation lies in
     */
    SetFinder(List<Path> given, @Nullable String environment, Path home) {
        folders.addAll(given);
        if (environment != null && !environment.isEmpty()) {
            for (String folder : environment.split(Pattern.quote(File.pathSeparator))) {
                folders.add(Path.of(folder));
            }
        }
        USUAL.forEach(folder -> folders.add(home.resolve(folder).normalize()));
    }

    /** The sets of a group, or the set itself. */
    static List<String> members(String set) {
        return GROUPS.getOrDefault(set, List.of(set));
    }

    /** The file of a set, or null when there is none. */
    @Nullable
    Path find(String set) {
        if (Files.isRegularFile(Path.of(set))) {
            return Path.of(set);
        }
        for (Path folder : isFile(set) ? List.<Path>of() : folders) {
            for (String ending : ENDINGS) {
                Path file = folder.resolve(set + ending);
                if (Files.isRegularFile(file)) {
                    return file;
                }
            }
        }
        return null;
    }

    /** Whether a set was named as a file rather than by name. */
    static boolean isFile(String set) {
        return set.contains("/") || set.endsWith(".jsonl") || set.endsWith(".gz");
    }
}
