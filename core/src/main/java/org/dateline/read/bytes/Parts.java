package org.dateline.read.bytes;

import java.io.Closeable;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** What a file holds that holds several things to read: the files of an archive, the records of a web archive, the items of a feed. */
public interface Parts extends Closeable {

    /**
     * One of them.
     *
     * @param name what it is called in messages, after the name of the file that holds it
     * @param address where it was published, or null
     * @param bytes its content, or null when it cannot be read
     * @param problem why it cannot be read, and what to do, parted by a line feed; or null
     */
    @SuppressWarnings("ArrayRecordComponent")
    record Part(
            String name,
            @Nullable String address,
            byte @Nullable [] bytes,
            @Nullable String problem) {

        /** One that was read. */
        static Part of(String name, @Nullable String address, byte[] bytes) {
            return new Part(name, address, bytes, null);
        }

        /** One that is too large to be read. */
        static Part tooLarge(String name, @Nullable String address, int largest) {
            return new Part(
                    name, address, null, "is larger than " + largest + " bytes\nmake it smaller, or name it itself");
        }
    }

    /**
     * The next one to read; what is nothing to read is passed over.
     *
     * @return it, or null at the end
     * @throws IOException when the rest cannot be read
     */
    @Nullable
    Part next() throws IOException;
}
