package org.dateline.read;

import java.io.ByteArrayInputStream;
import java.io.Closeable;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.zip.ZipException;
import org.dateline.model.report.Problem;
import org.dateline.read.bytes.ArchiveParts;
import org.dateline.read.bytes.Decoded;
import org.dateline.read.bytes.Format;
import org.dateline.read.bytes.FoundFiles;
import org.dateline.read.bytes.LineReader;
import org.dateline.read.bytes.OpenedFile;
import org.dateline.read.bytes.Parts;
import org.dateline.read.bytes.WarcParts;
import org.dateline.read.news.Email;
import org.dateline.read.news.JsonNews;
import org.dateline.read.news.TableNews;
import org.dateline.read.news.WireText;
import org.dateline.read.news.XmlNews;
import org.dateline.read.page.PageReader;
import org.jspecify.annotations.Nullable;

/** Walks through inputs; holds one open file, and at most one item of it, at a time. */
final class ReadingIterator implements Readings {

    /** How deep archives may be nested. */
    private static final int DEEPEST = 2;

    /** An archive that is being read. */
    private record Opened(String name, Parts parts) {}

    private final ReadOptions options;
    private final Iterator<String> inputs;
    private final ReportMaker maker;
    private final Deque<Reading> ready = new ArrayDeque<>();
    private final Deque<Opened> opened = new ArrayDeque<>();
    private @Nullable FoundFiles folder;
    private @Nullable OpenedFile batch;
    private @Nullable LineReader lines;
    private final Position from;
    private Position position = Position.START;
    private long bytes;

    /**
     * @param inputs files, folders, {@code -}
     * @param from what lies before it is skipped
     * @param ids ids that were used before
     */
    ReadingIterator(ReadOptions options, PageReader pages, List<String> inputs, Position from, Iterable<String> ids) {
        this.options = options;
        this.inputs = List.copyOf(inputs).iterator();
        this.maker = new ReportMaker(options, pages, ready);
        this.from = from;
        ids.forEach(maker::seen);
    }

    @Override
    public boolean hasNext() {
        while (true) {
            while (!ready.isEmpty()) {
                Position after = new Position(position.files(), position.readings() + 1);
                if (after.compareTo(from) > 0) {
                    return true;
                }
                position = after;
                ready.remove();
            }
            if (batch != null && lines != null) {
                readLine(batch, lines);
            } else if (!opened.isEmpty()) {
                readPart(opened.peek());
            } else if (folder != null) {
                readFolder(folder);
            } else if (inputs.hasNext()) {
                readInput(inputs.next());
            } else {
                return false;
            }
        }
    }

    @Override
    public Placed next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        position = new Position(position.files(), position.readings() + 1);
        return new Placed(ready.remove(), position);
    }

    @Override
    public long bytes() {
        return bytes;
    }

    @Override
    public void close() {
        closeBatch();
        while (!opened.isEmpty()) {
            close(opened.pop().parts());
        }
    }

    private void closeBatch() {
        if (batch != null) {
            close(batch.stream());
            batch = null;
        }
    }

    /** Reads the next part of the archive opened last. */
    private void readPart(Opened archive) {
        try {
            Parts.Part part = archive.parts().next();
            if (part == null) {
                String leftOut = archive.parts().leftOut();
                if (leftOut != null) {
                    warn(archive.name(), 0, leftOut, "unpack it and name what you want, if that is missing");
                }
                close(opened.pop().parts());
                return;
            }
            String name = archive.name() + ": " + part.name();
            byte[] bytes = part.bytes();
            InputStream stream = bytes == null ? part.stream() : new ByteArrayInputStream(bytes);
            if (stream == null) {
                String[] problem = String.valueOf(part.problem()).split("\n", 2);
                fail(name, problem[0], problem[problem.length - 1]);
                return;
            }
            open(name, part.format(), stream, new Served(part.address(), part.charset()));
        } catch (IOException failure) {
            fail(archive.name(), reason(failure) + "; what came before is read", "copy it again from where it came");
            close(opened.pop().parts());
        } catch (Throwable fault) {
            ready.add(new Reading.Failed(FaultBarrier.problem(archive.name(), 0, fault)));
            close(opened.pop().parts());
        }
    }

    private void readInput(String input) {
        if (input.equals("-")) {
            begin();
            open("standard input", null, options.standardInput(), Served.UNKNOWN);
            return;
        }
        try {
            Path path = Path.of(input);
            if (Files.isDirectory(path)) {
                folder = new FoundFiles(path, options.links());
            } else if (Files.exists(path)) {
                open(path);
            } else {
                fail(input, "does not exist", "check the name; - reads standard input");
            }
        } catch (InvalidPathException invalid) {
            fail("input", "is no file name: " + invalid.getReason(), "check the name");
        }
    }

    private void readFolder(FoundFiles found) {
        List<Problem> problems = new ArrayList<>();
        Path next = found.next(problems);
        problems.forEach(problem -> ready.add(new Reading.Failed(problem)));
        if (next != null) {
            open(next);
            return;
        }
        Problem leftOut = found.leftOut();
        if (leftOut != null) {
            ready.add(new Reading.Warned(leftOut));
        }
        folder = null;
    }

    private void begin() {
        position = new Position(position.files() + 1, 0);
    }

    private void open(Path path) {
        begin();
        try {
            if (position.files() < from.files()) {
                bytes += Files.size(path);
                return;
            }
            open(path.toString(), Format.ofName(path.toString()), counted(Files.newInputStream(path)), Served.UNKNOWN);
        } catch (AccessDeniedException denied) {
            fail(path.toString(), "may not be read", "check its permissions");
        } catch (IOException failure) {
            fail(path.toString(), "cannot be opened: " + failure.getMessage(), "check that it is a file");
        }
    }

    private InputStream counted(InputStream stream) {
        return new FilterInputStream(stream) {
            @Override
            public int read() throws IOException {
                int read = super.read();
                bytes += read < 0 ? 0 : 1;
                return read;
            }

            @Override
            public int read(byte[] into, int at, int most) throws IOException {
                int read = super.read(into, at, most);
                bytes += Math.max(0, read);
                return read;
            }
        };
    }

    private void open(String name, @Nullable Format known, InputStream raw, Served served) {
        try {
            OpenedFile file = OpenedFile.of(name, known, raw);
            if (file.isArchive()) {
                openArchive(file);
                return;
            }
            if (file.format() == Format.BATCH && !file.utf16()) {
                batch = file;
                lines = new LineReader(file.stream(), options.largest());
                maker.beginRecords();
                return;
            }
            try (InputStream stream = file.stream()) {
                readWhole(file, stream, served);
            }
        } catch (IOException failure) {
            fail(name, reason(failure), "copy it again from where it came");
        } catch (Throwable fault) {
            ready.add(new Reading.Failed(FaultBarrier.problem(name, 0, fault)));
            close(raw);
        }
    }

    private void openArchive(OpenedFile file) throws IOException {
        if (opened.size() >= DEEPEST) {
            close(file.stream());
            fail(file.name(), "is an archive in an archive in an archive", "unpack the outer ones first");
            return;
        }
        Parts parts =
                switch (file.format()) {
                    case ZIP -> ArchiveParts.zip(file.stream(), options.largest());
                    case TAR -> ArchiveParts.tar(file.stream(), options.largest());
                    default -> new WarcParts(file.stream(), options.largest());
                };
        opened.push(new Opened(file.name(), parts));
    }

    private void readWhole(OpenedFile file, InputStream stream, Served served) throws IOException {
        String name = file.name();
        if (file.format() == Format.BINARY) {
            fail(name, "is not text", "give plain text, HTML or JSON Lines; save other documents as text first");
            return;
        }
        if (file.format() == Format.BATCH) {
            fail(name, "is JSON Lines in UTF-16", "write it as UTF-8: iconv -f UTF-16 -t UTF-8");
            return;
        }
        byte[] bytes = stream.readNBytes(options.largest() + 1);
        if (bytes.length > options.largest()) {
            fail(
                    name,
                    "is larger than " + options.largest() + " bytes",
                    "cut it into one file a report, or use JSON Lines");
            return;
        }
        if (file.format() == Format.XML) {
            maker.items(name, XmlNews.of(bytes));
            return;
        }
        if (file.format() == Format.EMAIL) {
            maker.items(name, Email.of(bytes));
            return;
        }
        if (file.format() == Format.LIST) {
            fail(name, "is a list of addresses", "dateline watch " + name + " reads what they lead to");
            return;
        }
        boolean page = file.format() == Format.PAGE;
        Decoded decoded = Decoded.of(bytes, page ? served.charsetOf(bytes) : served.charset());
        if (decoded.guessed() != null) {
            warn(name, 0, "is not valid UTF-8 and was read as " + decoded.guessed(), "save it as UTF-8");
        }
        if (file.format() == Format.JSON) {
            maker.beginRecords();
            maker.records(name, JsonNews.records(decoded.text(), options.fields()));
            maker.endRecords(name);
        } else if (file.format() == Format.TABLE) {
            maker.beginRecords();
            maker.table(name, TableNews.of(decoded.text()));
            maker.endRecords(name);
        } else if (file.format() == Format.WIRE) {
            maker.items(name, WireText.of(decoded.text()));
        } else if (page) {
            maker.page(name, decoded.text(), served.address());
        } else {
            maker.text(name, decoded.text(), served.address());
        }
    }

    private void readLine(OpenedFile file, LineReader reader) {
        try {
            LineReader.Line line = reader.next();
            if (line != null) {
                readGuarded(file.name(), line);
                return;
            }
            maker.endRecords(file.name());
            if (reader.isEmpty()) {
                fail(file.name(), "is empty", "check where it came from");
            }
        } catch (IOException failure) {
            fail(file.name(), reason(failure) + "; what came before is read", "copy it again from where it came");
        } catch (Throwable fault) {
            ready.add(new Reading.Failed(FaultBarrier.problem(file.name(), 0, fault)));
        }
        closeBatch();
    }

    private void readGuarded(String name, LineReader.Line line) {
        try {
            readLine(name, line);
        } catch (Throwable fault) {
            ready.add(new Reading.Failed(FaultBarrier.problem(name, line.number(), fault)));
        }
    }

    private void readLine(String name, LineReader.Line line) {
        byte[] bytes = line.bytes();
        if (bytes == null) {
            ready.add(new Reading.Failed(new Problem(
                    name,
                    line.number(),
                    "the line is longer than " + options.largest() + " bytes",
                    "write one report a line")));
            return;
        }
        Decoded decoded = Decoded.of(bytes, null);
        if (decoded.text().isBlank()) {
            return;
        }
        if (decoded.guessed() != null) {
            warn(name, line.number(), "is not valid UTF-8 and was read as " + decoded.guessed(), "save it as UTF-8");
        }
        maker.line(name, line.number(), decoded.text());
    }

    private static String reason(IOException failure) {
        return failure instanceof ZipException || failure instanceof java.io.EOFException
                ? "is damaged or cut off: " + failure.getMessage()
                : "cannot be read: " + failure.getMessage();
    }

    private void fail(String name, String message, String remedy) {
        ready.add(new Reading.Failed(new Problem(name, 0, message, remedy)));
    }

    private void warn(String name, int line, String message, String remedy) {
        ready.add(new Reading.Warned(new Problem(name, line, message, remedy)));
    }

    /** Closes what was read to its end or is given up; that this fails costs nothing that was read. */
    private static void close(Closeable stream) {
        try {
            stream.close();
        } catch (IOException | RuntimeException nothingLost) {
            return;
        }
    }
}
