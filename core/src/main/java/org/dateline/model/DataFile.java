package org.dateline.model;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.GZIPInputStream;

/**
 * A file of the data folder, already read, so that steps need no files.
 *
 * @param name path below the data folder with forward slashes, for messages: {@code lexicon/assault.yaml}
 * @param bytes its content; not to be changed
 */
@SuppressWarnings("ArrayRecordComponent")
public record DataFile(String name, byte[] bytes) {

    /** The content as UTF-8 text; a name ending in {@code .gz} is unpacked. */
    public String text() {
        try (InputStream stream = open()) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(name, failure);
        }
    }

    /** The content line by line. */
    public List<String> lines() {
        return text().lines().toList();
    }

    /**
     * The content as a stream, unpacked when the name ends in {@code .gz}.
     *
     * @throws IOException when it is not what its name says
     */
    public InputStream open() throws IOException {
        InputStream raw = new ByteArrayInputStream(bytes);
        return name.endsWith(".gz") ? new GZIPInputStream(raw, 1 << 16) : raw;
    }
}
