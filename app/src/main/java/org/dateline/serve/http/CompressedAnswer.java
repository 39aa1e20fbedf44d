package org.dateline.serve.http;

import io.javalin.http.Context;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPOutputStream;
import org.dateline.model.report.Digest;

/**
 * An answer in JSON as it is sent, also packed.
 *
 * @param plain UTF-8
 * @param packed the same, gzip
 */
public record CompressedAnswer(byte[] plain, byte[] packed) {

    public static CompressedAnswer of(byte[] plain) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream(plain.length / 4 + 64);
        try (GZIPOutputStream packing = new GZIPOutputStream(packed)) {
            packing.write(plain);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return new CompressedAnswer(plain, packed.toByteArray());
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
        String tag = "W/\""
                + Digest.sha256(new String(plain, StandardCharsets.ISO_8859_1)).substring(0, 20) + "\"";
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
