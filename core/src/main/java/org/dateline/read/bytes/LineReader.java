package org.dateline.read.bytes;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Cuts a stream into lines of bytes. A line over the limit is skipped and reported as too long. */
public final class LineReader {

    /**
     * A line.
     *
     * @param number from 1
     * @param bytes its bytes without the line end, or null when it is too long
     */
    @SuppressWarnings("ArrayRecordComponent")
    public record Line(int number, byte @Nullable [] bytes) {}

    private final InputStream stream;
    private final int longest;
    private final byte[] buffer = new byte[1 << 16];
    private int position;
    private int filled;
    private int number;

    public LineReader(InputStream stream, int longest) {
        this.stream = stream;
        this.longest = longest;
    }

    /** Whether there was no line at all. */
    public boolean isEmpty() {
        return number == 0;
    }

    /** The next line, or null at the end. */
    @Nullable
    public Line next() throws IOException {
        if (position == filled && !fill()) {
            return null;
        }
        number++;
        ByteArrayOutputStream line = new ByteArrayOutputStream(256);
        boolean tooLong = false;
        while (true) {
            int end = position;
            while (end < filled && buffer[end] != '\n') {
                end++;
            }
            tooLong |= line.size() + (end - position) > longest;
            if (!tooLong) {
                line.write(buffer, position, end - position);
            }
            boolean complete = end < filled;
            position = complete ? end + 1 : end;
            if (complete || !fill()) {
                return new Line(number, tooLong ? null : withoutReturn(line.toByteArray()));
            }
        }
    }

    private static byte[] withoutReturn(byte[] line) {
        return line.length > 0 && line[line.length - 1] == '\r' ? Arrays.copyOf(line, line.length - 1) : line;
    }

    private boolean fill() throws IOException {
        position = 0;
        filled = Math.max(0, stream.read(buffer));
        return filled > 0;
    }
}
