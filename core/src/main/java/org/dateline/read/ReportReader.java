package org.dateline.read;

import java.util.List;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

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
     * @return reports and problems in the order of the inputs, read as they are asked for, in order and by one thread at
     *     a time; close it to close the file in hand
     */
    public Stream<Reading> read(List<String> inputs) {
        ReadingIterator iterator = new ReadingIterator(options, pages, inputs);
        return StreamSupport.stream(
                        Spliterators.spliteratorUnknownSize(iterator, Spliterator.ORDERED | Spliterator.NONNULL), false)
                .onClose(iterator::close);
    }
}
