package org.dateline.cli.web;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.stream.Stream;
import org.dateline.cli.terminal.Failure;

/**
 * The folder of a published site. A site is written beside its place and moved there when it is whole: until then an older one stands as it
 * was, and does so again when a move fails.
 */
final class SiteFolder implements Closeable {

    /** What a site consists of; its first page comes last, and so is never there without its data. */
    private static final List<String> PARTS =
            List.of("data", "assets", "events.csv", "events.geojson", "events.jsonl", "index.html");

    private final Path folder;
    private final boolean overwrite;
    private final Path draft;
    private final Path old;
    private final boolean isNew;

    /** @param overwrite whether a site that is there may be replaced */
    SiteFolder(Path folder, boolean overwrite) {
        this.folder = folder;
        this.overwrite = overwrite;
        this.isNew = !Files.exists(folder);
        this.draft = isNew ? folder.resolveSibling("." + folder.getFileName() + ".part") : folder.resolve(".part");
        this.old = folder.resolve(".old");
    }

    /**
     * Makes a folder to write the site into.
     *
     * @throws Failure when there is something in its place that may not be replaced
     */
    Path begin() throws IOException {
        checkPlace();
        delete(draft);
        Files.createDirectories(draft);
        return draft;
    }

    private void checkPlace() throws IOException {
        if (isNew) {
            return;
        }
        try (Stream<Path> inside = Files.list(folder)) {
            if (inside.allMatch(path -> path.equals(draft))) {
                return;
            }
        }
        boolean isSite = Stream.of(folder, old)
                .anyMatch(one ->
                        Files.exists(one.resolve("data/about.json")) && Files.exists(one.resolve("data/rows.json")));
        if (!isSite) {
            throw Failure.input(
                    folder + ": is not empty, and holds no site that Dateline published; give another folder");
        }
        if (!overwrite) {
            throw Failure.input(folder + ": holds a site already; give --overwrite to replace it");
        }
    }

    /** Puts the site into its place. */
    void finish() throws IOException {
        if (isNew) {
            Files.move(draft, folder);
            return;
        }
        delete(old);
        Files.createDirectories(old);
        Deque<Path[]> moved = new ArrayDeque<>();
        try {
            for (String part : PARTS) {
                move(folder.resolve(part), old.resolve(part), moved);
            }
            for (String part : PARTS) {
                move(draft.resolve(part), folder.resolve(part), moved);
            }
        } catch (IOException failure) {
            while (!moved.isEmpty()) {
                Path[] back = moved.pop();
                Files.move(back[1], back[0]);
            }
            throw failure;
        }
        delete(old);
    }

    private static void move(Path from, Path to, Deque<Path[]> moved) throws IOException {
        if (Files.exists(from)) {
            Files.move(from, to);
            moved.push(new Path[] {from, to});
        }
    }

    /** Removes what was written and did not come into its place. */
    @Override
    public void close() throws IOException {
        delete(draft);
    }

    private static void delete(Path old) throws IOException {
        if (!Files.exists(old)) {
            return;
        }
        try (Stream<Path> all = Files.walk(old)) {
            all.sorted(Comparator.reverseOrder()).forEach(path -> {
                try {
                    Files.delete(path);
                } catch (IOException failure) {
                    throw new UncheckedIOException(failure);
                }
            });
        }
    }
}
