package org.dateline.read;

import java.nio.charset.Charset;
import org.dateline.read.bytes.Decoded;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a page beside its bytes.
 *
 * @param address where it was published, or null
 * @param charset the character set that its server named, or null
 */
record Served(@Nullable String address, @Nullable Charset charset) {

    /** Nothing is known. */
    static final Served UNKNOWN = new Served(null, null);

    /** The character set that the server named, else the one that the page names; or null. */
    @Nullable
    Charset charsetOf(byte[] page) {
        return charset == null ? Decoded.declaredBy(page) : charset;
    }
}
