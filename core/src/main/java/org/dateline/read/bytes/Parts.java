package org.dateline.read.bytes;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import org.jspecify.annotations.Nullable;

/** The parts of a file that holds several: the files of an archive, or the records of a web archive. */
public interface Parts extends Closeable {

    /**
     * A part.
     *
     * @param name its name in messages, after the name of the file that holds it
     * @param address where it was published, or null
     * @param bytes its content, or null when it cannot be read or is a stream
     * @param stream its content where that is an archive, to be read before the next part; or null
     * @param problem why it cannot be read, and the remedy, separated by a line feed; or null
     * @param format what it holds, where that is known; or null
     * @param charset the character set that its server named, or null
     */
    @SuppressWarnings("ArrayRecordComponent")
    record Part(
            String name,
            @Nullable String address,
            byte @Nullable [] bytes,
            @Nullable InputStream stream,
            @Nullable String problem,
            @Nullable Format format,
            @Nullable Charset charset) {

        /** A file that was read. */
        static Part of(String name, byte[] bytes) {
            return new Part(name, null, bytes, null, null, Format.ofName(name), null);
        }

        /** An archive in an archive. */
        static Part archive(String name, InputStream stream) {
            return new Part(name, null, null, stream, null, Format.ofName(name), null);
        }

        /** A part that cannot be read. */
        static Part broken(String name, @Nullable String address, String problem) {
            return new Part(name, address, null, null, problem, null, null);
        }

        /** A part that is too large to be read. */
        static Part tooLarge(String name, @Nullable String address, int largest) {
            return broken(name, address, "is larger than " + largest + " bytes\nmake it smaller, or name it itself");
        }
    }

    /**
     * The next part to read; others are skipped.
     *
     * @return the part, or null at the end
     * @throws IOException when the rest cannot be read
     */
    @Nullable
    Part next() throws IOException;

    /** What was skipped so far, with a count; or null when nothing was. */
    @Nullable
    default String leftOut() {
        return null;
    }
}
