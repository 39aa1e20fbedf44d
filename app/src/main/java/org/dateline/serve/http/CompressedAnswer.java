package org.dateline.serve.http;

import io.javalin.http.Context;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.GZIPOutputStream;

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

    /** Sends it as the reader can take it. */
    public void to(Context context) {
        context.disableCompression();
        context.contentType("application/json").header("Vary", "Accept-Encoding");
        String takes = context.header("Accept-Encoding");
        if (takes != null && takes.contains("gzip")) {
            context.header("Content-Encoding", "gzip").result(packed);
        } else {
            context.result(plain);
        }
    }
}
