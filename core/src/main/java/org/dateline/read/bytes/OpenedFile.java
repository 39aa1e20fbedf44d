package org.dateline.read.bytes;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;
import org.jspecify.annotations.Nullable;

/**
 * A stream whose format is known.
 *
 * @param name what the user calls it
 * @param format what it holds
 * @param utf16 whether it has two or four bytes a letter
 * @param stream its bytes, unpacked, from the beginning
 */
public record OpenedFile(String name, Format format, boolean utf16, InputStream stream) {

    private static final int BUFFER = 1 << 16;

    /** Whether it holds several files or pages. */
    public boolean isArchive() {
        return format == Format.ZIP || format == Format.TAR || format == Format.WARC;
    }

    /**
     * Finds the format by the first bytes; unpacks gzip, xz and zstd, whatever the name.
     *
     * @param known the format by the name, or null
     * @throws IOException when it cannot be read; the stream is then closed
     */
    public static OpenedFile of(String name, @Nullable Format known, InputStream raw) throws IOException {
        try {
            InputStream stream = new BufferedInputStream(raw, BUFFER);
            byte[] start = peek(stream);
            if (start.length >= 2 && start[0] == (byte) 0x1F && start[1] == (byte) 0x8B) {
                stream = new BufferedInputStream(new GZIPInputStream(stream, BUFFER), BUFFER);
                start = peek(stream);
            }
            if (Encodings.isZstd(start)) {
                stream = new BufferedInputStream(ZstdFile.open(stream), BUFFER);
                start = peek(stream);
            }
            if (isXz(start)) {
                stream = new BufferedInputStream(new XZCompressorInputStream(stream, true), BUFFER);
                start = peek(stream);
            }
            Format format = format(known, start);
            return new OpenedFile(name, format, WideText.of(start) != null, stream);
        } catch (IOException failure) {
            raw.close();
            throw failure;
        }
    }

    /** Whether something is an archive is decided by its bytes alone. */
    private static Format format(@Nullable Format known, byte[] start) {
        Format container = Format.container(start);
        if (container != null) {
            return container;
        }
        boolean named = known == Format.ZIP || known == Format.WARC || known == Format.TAR;
        return Format.looksBinary(start) || named
                ? Format.BINARY
                : known != null ? Format.exactly(known, start) : Format.ofContent(start);
    }

    private static boolean isXz(byte[] start) {
        return start.length >= 6
                && start[0] == (byte) 0xFD
                && start[1] == '7'
                && start[2] == 'z'
                && start[3] == 'X'
                && start[4] == 'Z';
    }

    private static byte[] peek(InputStream stream) throws IOException {
        stream.mark(Format.SNIFFED);
        byte[] start = stream.readNBytes(Format.SNIFFED);
        stream.reset();
        return start;
    }
}
