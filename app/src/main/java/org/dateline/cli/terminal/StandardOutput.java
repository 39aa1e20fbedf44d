package org.dateline.cli.terminal;

import java.io.BufferedOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;

/** The process's output: closing it only flushes, and a reader that has gone away is distinguished from a full disk. */
public final class StandardOutput extends FilterOutputStream {

    public StandardOutput(OutputStream output) {
        super(new BufferedOutputStream(output, 1 << 16));
    }

    @Override
    public void write(int value) throws IOException {
        try {
            out.write(value);
        } catch (IOException failure) {
            throw classified(failure);
        }
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        try {
            out.write(bytes, offset, length);
        } catch (IOException failure) {
            throw classified(failure);
        }
    }

    @Override
    public void flush() throws IOException {
        try {
            out.flush();
        } catch (IOException failure) {
            throw classified(failure);
        }
    }

    @Override
    public void close() throws IOException {
        flush();
    }

    private static IOException classified(IOException failure) {
        String message = String.valueOf(failure.getMessage()).toLowerCase(Locale.ROOT);
        boolean gone = message.contains("broken pipe") || message.contains("pipe is being closed");
        return gone ? new ClosedOutput(failure) : failure;
    }
}
