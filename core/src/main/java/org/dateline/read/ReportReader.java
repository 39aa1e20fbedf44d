package org.dateline.read;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.dateline.model.report.Problem;
import org.dateline.read.bytes.FoundFiles;
import org.dateline.read.page.PageReader;

/** Reads reports from files, folders and standard input. */
public final class ReportReader {

    private final ReadOptions options;
    private final PageReader pages;

    /**
     * @param options how to read
     * @param pages reads web pages
     */
    public ReportReader(ReadOptions options, PageReader pages) {
        this.options = options;
        this.pages = pages;
    }

    /**
     * Reads inputs one after another.
     *
     * @param inputs files, folders (read with what is below them, by name), {@code -} for standard input
     * @return reports and problems in the order of the inputs, read lazily, in order and by one thread at a
     *     time; close it to close the current file
     */
    public Stream<Reading> read(List<String> inputs) {
        Readings readings = open(inputs, Position.START, List.of());
        return StreamSupport.stream(
                        Spliterators.spliteratorUnknownSize(readings, Spliterator.ORDERED | Spliterator.NONNULL), false)
                .map(Readings.Placed::reading)
                .onClose(readings::close);
    }

    /**
     * Resumes reading inputs.
     *
     * @param inputs as for {@link #read}
     * @param from where an earlier reading of the same inputs ended
     * @param ids the ids that it gave to reports of the files before the one that the position is in, so that none is given
     *     twice
     */
    public Readings open(List<String> inputs, Position from, Iterable<String> ids) {
        return new ReadingIterator(options, pages, inputs, from, ids);
    }

    /**
     * Reads one line of batch input, such as a message of a queue.
     *
     * @param name where it comes from, for messages
     * @param number which line of it
     * @return a report or a problem, after warnings about it
     */
    public List<Reading> line(String name, int number, String json) {
        Queue<Reading> readings = new ArrayDeque<>();
        new ReportMaker(options, pages, readings).line(name, number, json);
        return List.copyOf(readings);
    }

    /**
     * The size of the files of inputs on disk, in bytes, for showing progress.
     *
     * @return the sum; an unreadable file counts as 0
     */
    public static long bytes(List<String> inputs) {
        long sum = 0;
        for (String input : inputs) {
            try {
                Path path = Path.of(input);
                sum += Files.isDirectory(path)
                        ? bytes(new FoundFiles(path, false))
                        : Files.exists(path) ? Files.size(path) : 0;
            } catch (IOException | InvalidPathException unreadable) {
                continue;
            }
        }
        return sum;
    }

    private static long bytes(FoundFiles files) {
        long sum = 0;
        List<Problem> unread = new ArrayList<>();
        for (Path file = files.next(unread); file != null; file = files.next(unread)) {
            sum += file.toFile().length();
        }
        return sum;
    }
}
