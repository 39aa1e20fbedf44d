package org.dateline.read.bytes;

import com.github.luben.zstd.ZstdInputStreamNoFinalizer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import org.brotli.dec.BrotliInputStream;
import org.jspecify.annotations.Nullable;

/**
 * Undoes the encodings of a body that HTTP names (RFC 9110, section 8.4): gzip, deflate with or without the head of zlib, br, zstd. What
 * archives say is often not so: a body that is not encoded as it claims is taken as it is, one that is packed without saying so is
 * unpacked.
 */
final class Encodings {

    private Encodings() {}

    /** Opens a body that is in memory. */
    private interface Opening {
        InputStream of(InputStream packed) throws IOException;
    }

    /**
     * The body without its encodings, at most some bytes of it.
     *
     * @param body the body as it was sent
     * @param named the encodings, in the order in which they were applied, separated by commas; or null
     * @param most how many bytes are read; one more is given where there are more
     * @throws IOException when it is packed and damaged
     */
    static byte[] decoded(byte[] body, @Nullable String named, int most) throws IOException {
        List<String> encodings = new ArrayList<>();
        for (String one : (named == null ? "" : named).toLowerCase(Locale.ROOT).split(",")) {
            encodings.add(one.strip());
        }
        Collections.reverse(encodings);
        byte[] plain = body;
        for (String encoding : encodings) {
            plain = without(plain, encoding, most);
        }
        return isGzip(plain) ? unpacked(plain, GZIPInputStream::new, most) : plain;
    }

    private static byte[] without(byte[] body, String encoding, int most) throws IOException {
        switch (encoding) {
            case "gzip", "x-gzip" -> {
                return isGzip(body) ? unpacked(body, GZIPInputStream::new, most) : body;
            }
            case "zstd" -> {
                return isZstd(body) ? unpacked(body, ZstdInputStreamNoFinalizer::new, most) : body;
            }
            case "deflate" -> {
                return isText(body) ? body : inflated(body, most);
            }
            case "br" -> {
                return isText(body) ? body : unpacked(body, BrotliInputStream::new, most);
            }
            case "", "identity", "none", "utf-8", "binary" -> {
                return body;
            }
            default -> {
                if (isText(body)) {
                    return body;
                }
                throw new IOException("its encoding is " + encoding + ", which is not known");
            }
        }
    }

    private static byte[] inflated(byte[] body, int most) throws IOException {
        boolean hasHead =
                body.length > 1 && (body[0] & 0x0F) == 8 && (((body[0] & 0xFF) << 8) + (body[1] & 0xFF)) % 31 == 0;
        Inflater inflater = new Inflater(!hasHead);
        try {
            return unpacked(body, packed -> new InflaterInputStream(packed, inflater), most);
        } finally {
            inflater.end();
        }
    }

    private static byte[] unpacked(byte[] body, Opening opening, int most) throws IOException {
        try (InputStream stream = opening.of(new ByteArrayInputStream(body))) {
            return stream.readNBytes(most + 1);
        } catch (IllegalStateException broken) {
            throw new IOException(broken.getMessage(), broken);
        }
    }

    private static boolean isGzip(byte[] body) {
        return body.length > 2 && body[0] == (byte) 0x1F && body[1] == (byte) 0x8B && body[2] == 8;
    }

    /** Whether bytes begin as a frame of zstd (RFC 8878), or one to be skipped. */
    static boolean isZstd(byte[] body) {
        return body.length > 4
                && (body[1] == (byte) 0xB5 && body[0] == 0x28 && body[2] == 0x2F && body[3] == (byte) 0xFD
                        || (body[0] & 0xF0) == 0x50 && body[1] == 0x2A && body[2] == 0x4D && body[3] == 0x18);
    }

    /** Whether a body begins as markup does. */
    private static boolean isText(byte[] body) {
        int at = body.length > 2 && body[0] == (byte) 0xEF && body[1] == (byte) 0xBB ? 3 : 0;
        while (at < body.length && (body[at] == ' ' || body[at] == '\n' || body[at] == '\r' || body[at] == '\t')) {
            at++;
        }
        return at + 1 < body.length
                && body[at] == '<'
                && (body[at + 1] == '!' || body[at + 1] == '?' || Character.isLetter(body[at + 1]));
    }
}
