package org.dateline.read.bytes;

import java.io.Closeable;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** The parts of a file that holds several: the files of an archive, or the records of a web archive. */
public interface Parts extends Closeable {

    /**
     * A part.
     *
     * @param name its name in messages, after the name of the file that holds it
     * @param address where it was published, or null
     * @param bytes its content, or null when it cannot be read
     * @param problem why it cannot be read, and the remedy, separated by a line feed; or null
     */
    @SuppressWarnings("ArrayRecordComponent")
    record Part(
            String name,
            @Nullable String address,
            byte @Nullable [] bytes,
            @Nullable String problem) {

        /** A part that was read. */
        static Part of(String name, @Nullable String address, byte[] bytes) {
            return new Part(name, address, bytes, null);
        }

        /** A part that is too large to be read. */
        static Part tooLarge(String name, @Nullable String address, int largest) {
            return new Part(
                    name, address, null, "is larger than " + largest + " bytes\nmake it smaller, or name it itself");
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
}
