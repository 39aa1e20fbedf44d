package org.dateline.cli.terminal;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A file that appears whole or not at all, with what belongs beside it: all is written under other names and on the disk before
 * {@link #finish} puts it into its place, the file itself last. When that fails, what was there before is put back.
 */
public final class OutputFile implements Closeable {

    private final Path place;
    private final boolean overwrite;
    private final @Nullable Path draft;
    private final OutputStream stream;
    private final @Nullable FileChannel channel;
    private final List<Path> beside = new ArrayList<>();

    /**
     * @param place the file to write; something that is no regular file, such as a pipe, is written directly
     * @param overwrite whether a file already there may be replaced
     * @throws FileAlreadyExistsException when it may not
     */
    public OutputFile(Path place, boolean overwrite) throws IOException {
        this.place = place;
        this.overwrite = overwrite;
        boolean direct = Files.exists(place) && !Files.isRegularFile(place);
        if (Files.isDirectory(place)) {
            throw Failure.input(place + ": is a folder; give the name of a file");
        }
        if (!direct && !overwrite && Files.exists(place)) {
            throw new FileAlreadyExistsException(place.toString());
        }
        Path folder = place.toAbsolutePath().getParent();
        if (folder != null && !Files.isDirectory(folder)) {
            throw Failure.input(folder + ": no such folder; make it first");
        }
        this.draft = direct ? null : draft(place);
        this.channel = draft == null ? null : written(draft);
        this.stream = new BufferedOutputStream(
                channel == null ? Files.newOutputStream(place) : Channels.newOutputStream(channel), 1 << 16);
    }

    private static Path draft(Path place) {
        return place.resolveSibling("." + place.getFileName() + ".part");
    }

    private static FileChannel written(Path file) throws IOException {
        return FileChannel.open(
                file, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE);
    }

    /** Where to write; may be closed, which closes nothing yet. */
    public OutputStream stream() {
        return new FilterOutputStream(stream) {
            @Override
            public void write(byte[] bytes, int from, int count) throws IOException {
                stream.write(bytes, from, count);
            }

            @Override
            public void close() throws IOException {
                stream.flush();
            }
        };
    }

    /**
     * Writes all that was handed to the stream onto the disk.
     *
     * @return how long the file is; -1 for a pipe
     */
    public long settled() throws IOException {
        stream.flush();
        if (channel == null) {
            return -1;
        }
        channel.force(true);
        return channel.size();
    }

    /** Writes a file that comes into its place together with this one, and replaces an older one there. */
    public void beside(String ending, String text) throws IOException {
        Path other = place.resolveSibling(place.getFileName() + ending);
        beside.add(other);
        try (FileChannel written = written(draft(other));
                OutputStream out = Channels.newOutputStream(written)) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
            written.force(true);
        }
    }

    /** Puts the files into their places. */
    public void finish() throws IOException {
        settled();
        stream.close();
        Deque<Path[]> moved = new ArrayDeque<>();
        try {
            for (Path other : beside) {
                replace(other, moved);
            }
            if (draft != null && overwrite) {
                Files.move(draft, place, StandardCopyOption.REPLACE_EXISTING);
            } else if (draft != null) {
                Files.move(draft, place);
            }
        } catch (IOException failure) {
            putBack(moved, failure);
            throw failure;
        }
        for (Path[] one : moved) {
            if (one[1].equals(old(one[0]))) {
                Files.deleteIfExists(one[1]);
            }
        }
    }

    private static void putBack(Deque<Path[]> moved, IOException failure) {
        while (!moved.isEmpty()) {
            Path[] back = moved.pop();
            try {
                Files.move(back[1], back[0]);
            } catch (IOException another) {
                failure.addSuppressed(another);
            }
        }
    }

    private static Path old(Path place) {
        return place.resolveSibling("." + place.getFileName() + ".old");
    }

    private static void replace(Path to, Deque<Path[]> moved) throws IOException {
        if (Files.exists(to)) {
            Files.move(to, old(to), StandardCopyOption.REPLACE_EXISTING);
            moved.push(new Path[] {to, old(to)});
        }
        Files.move(draft(to), to);
        moved.push(new Path[] {draft(to), to});
    }

    /** Removes what was written unless it was finished. */
    @Override
    public void close() throws IOException {
        try {
            stream.close();
        } finally {
            if (channel != null) {
                channel.close();
            }
            if (draft != null) {
                Files.deleteIfExists(draft);
            }
            for (Path other : beside) {
                Files.deleteIfExists(draft(other));
            }
        }
    }
}
