package org.dateline.cli.terminal;

import java.io.BufferedOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** A file that is added to, from a length that is known to be whole; what lies beyond that was not finished and is cut off. */
public final class GrowingOutput extends FilterOutputStream {

    private final FileChannel file;
    private long length;

    /**
     * @param place the file
     * @param whole how much of it is to stay
     * @param isNew whether nothing was ever written to it
     * @param cursor the file that says so, for messages
     */
    public GrowingOutput(Path place, long whole, boolean isNew, Path cursor) throws IOException {
        this(opened(place, whole, isNew, cursor));
        this.length = whole;
    }

    private GrowingOutput(FileChannel file) {
        super(new BufferedOutputStream(Channels.newOutputStream(file), 1 << 16));
        this.file = file;
    }

    private static FileChannel opened(Path place, long whole, boolean isNew, Path cursor) throws IOException {
        long there = Files.exists(place) ? Files.size(place) : 0;
        if (there < whole) {
            throw Failure.input(place + ": is shorter than " + cursor
                    + " says, so records are missing; put the file back, or" + " remove " + cursor + " to begin anew");
        }
        if (isNew && there > 0) {
            throw Failure.input(
                    place + ": exists already and " + cursor + " does not know it; give another output, or remove it");
        }
        FileChannel file = FileChannel.open(place, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            file.truncate(whole).position(whole);
            return file;
        } catch (IOException failure) {
            file.close();
            throw failure;
        }
    }

    @Override
    public void write(int letter) throws IOException {
        out.write(letter);
        length++;
    }

    @Override
    public void write(byte[] bytes, int from, int count) throws IOException {
        out.write(bytes, from, count);
        length += count;
    }

    /** Hands everything to the system; returns how long the file now is. */
    public long flushed() throws IOException {
        out.flush();
        return length;
    }

    /** Puts everything on the disk; returns how long the file now is. */
    public long settled() throws IOException {
        out.flush();
        file.force(true);
        return length;
    }
}
