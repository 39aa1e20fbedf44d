package org.dateline.read.bytes;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import org.dateline.model.report.Problem;
import org.jspecify.annotations.Nullable;

/**
 * The files below a folder, depth first, each folder's entries by name. Hidden files and linked folders are left out, and links to files
 * outside the folder unless they are asked for; memory is bounded by the names of one folder for each level.
 */
public final class FoundFiles {

    private static final int DEEPEST = 200;

    /** The endings of files with the expected records of example reports; {@code dateline check} reads them. */
    private static final List<String> BESIDE_EXAMPLES = List.of(".gold.jsonl", ".expected.jsonl");

    /** A folder, and the names in it that are left; a name takes less memory than a path. */
    private record Level(@Nullable Path folder, Iterator<String> names) {

        Path next() {
            String name = names.next();
            return folder == null ? Path.of(name) : folder.resolve(name);
        }
    }

    private final Deque<Level> levels = new ArrayDeque<>();
    private final Path top;
    private final boolean links;
    private int leftOut;
    private @Nullable Path firstLeftOut;

    /** @param links whether links to files outside the folder are followed */
    public FoundFiles(Path top, boolean links) {
        this.top = top;
        this.links = links;
        levels.push(new Level(null, List.of(top.toString()).iterator()));
    }

    /** The next file, or null at the end; problems with folders are added to {@code problems}. */
    @Nullable
    public Path next(List<Problem> problems) {
        while (!levels.isEmpty()) {
            Level level = levels.peek();
            if (!level.names().hasNext()) {
                levels.pop();
                continue;
            }
            Path path = level.next();
            if (Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS) || path.equals(top)) {
                enter(path, problems);
            } else if (isSpecial(path)) {
                problems.add(new Problem(
                        path.toString(),
                        0,
                        "is a pipe, a device or a socket and was not opened",
                        "name it itself to have it read, or copy what it gives into a file"));
            } else if (Format.ofName(path.getFileName().toString()) != null) {
                if (links || !leadsOut(path)) {
                    return path;
                }
                problems.add(new Problem(
                        path.toString(),
                        0,
                        "is a link to a file outside the folder and was not opened",
                        "give --follow-links, or name the file itself"));
            } else if (Files.isRegularFile(path)) {
                leftOut++;
                firstLeftOut = firstLeftOut == null ? path : firstLeftOut;
            }
        }
        return null;
    }

    /** Whether a name leads to something that may never end or never begin to give bytes. */
    private static boolean isSpecial(Path path) {
        return Files.exists(path) && !Files.isRegularFile(path) && !Files.isDirectory(path);
    }

    /** Whether a name is a link to something that is not in the folder; a link to nothing is not, and is reported when it is opened. */
    private boolean leadsOut(Path path) {
        if (!Files.isSymbolicLink(path)) {
            return false;
        }
        try {
            return !path.toRealPath().startsWith(top.toRealPath());
        } catch (IOException leadsNowhere) {
            return false;
        }
    }

    /** How many files have a name of no known format; reported once, at the end. */
    @Nullable
    public Problem leftOut() {
        return firstLeftOut == null
                ? null
                : new Problem(
                        top.toString(),
                        0,
                        leftOut + (leftOut == 1 ? " file was" : " files were") + " left out, the first " + firstLeftOut,
                        "name a file itself to have it read whatever its ending is");
    }

    private void enter(Path folder, List<Problem> problems) {
        if (levels.size() > DEEPEST) {
            problems.add(new Problem(folder.toString(), 0, "is more than 200 folders deep", "name the folder itself"));
            return;
        }
        List<String> entries = new ArrayList<>();
        try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder)) {
            for (Path entry : stream) {
                String name = entry.getFileName().toString();
                if (!name.startsWith(".") && BESIDE_EXAMPLES.stream().noneMatch(name::endsWith)) {
                    entries.add(name);
                }
            }
        } catch (IOException | java.nio.file.DirectoryIteratorException failure) {
            problems.add(new Problem(folder.toString(), 0, "cannot be listed", "check its permissions"));
        }
        Collections.sort(entries);
        levels.push(new Level(folder, entries.iterator()));
    }
}
