package org.dateline.serve.http;

import io.javalin.http.Context;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.GZIPOutputStream;
import org.dateline.model.report.Digest;

/**
 * An answer in JSON as it is sent, also packed.
 *
 * @param plain UTF-8
 * @param packed the same, gzip
 * @param tag what is another when the answer is (RFC 9110, 8.8.3)
 */
@SuppressWarnings("ArrayRecordComponent")
public record CompressedAnswer(byte[] plain, byte[] packed, String tag) {

    private static final int TAG_DIGITS = 24;

    public static CompressedAnswer of(byte[] plain) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream(plain.length / 4 + 64);
        try (GZIPOutputStream packing = new GZIPOutputStream(packed)) {
            packing.write(plain);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        String digest = Digest.sha256(plain).substring(0, TAG_DIGITS);
        return new CompressedAnswer(plain, packed.toByteArray(), '"' + digest + '"');
    }

    public int size() {
        return plain.length + packed.length;
    }

    private static String vary(Context context) {
        String other = context.res().getHeader("Vary");
        return other == null ? "Accept-Encoding" : other + ", Accept-Encoding";
    }

    /** Sends it as the reader can take it. */
    public void to(Context context) {
        context.disableCompression();
        context.header("ETag", tag);
        if (tag.equals(context.header("If-None-Match"))) {
            context.status(304);
            return;
        }
        context.contentType("application/json").header("Vary", vary(context));
        String takes = context.header("Accept-Encoding");
        if (takes != null && takes.contains("gzip")) {
            context.header("Content-Encoding", "gzip").result(packed);
        } else {
            context.result(plain);
        }
    }
}
