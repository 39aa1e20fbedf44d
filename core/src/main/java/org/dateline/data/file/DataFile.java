package org.dateline.data.file;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import java.util.zip.GZIPInputStream;

/** A file of the data folder, so that steps need to know no files. */
public final class DataFile {

    private static final int BUFFER = 1 << 16;

    private final String name;
    private final Supplier<byte[]> content;

    /**
     * @param name path below the data folder with forward slashes, for messages: {@code lexicon/assault.yaml}
     * @param content gives its bytes, which are not to be changed, or throws {@link UncheckedIOException}
     */
    public DataFile(String name, Supplier<byte[]> content) {
        this.name = name;
        this.content = content;
    }

    /** A file that is in memory. */
    public DataFile(String name, byte[] content) {
        this(name, () -> content);
    }

    /** Path below the data folder with forward slashes. */
    public String name() {
        return name;
    }

    /** Whether this is a file of a part, in whatever level of the folder: {@code is("places/cues.tsv")}. */
    public boolean is(String partAndName) {
        return name.equals(partAndName) || name.endsWith("/" + partAndName);
    }

    /** Whether this is a file of a part, in whatever level of the folder: {@code isOf("annotate")}. */
    public boolean isOf(String part) {
        return name.startsWith(part + "/") || name.contains("/" + part + "/");
    }

    /** The content as it is stored. */
    public byte[] bytes() {
        return content.get();
    }

    /** The content as UTF-8 text; a name ending in {@code .gz} is unpacked. */
    public String text() {
        return new String(unpacked(), StandardCharsets.UTF_8);
    }

    /** The content line by line. */
    public List<String> lines() {
        return text().lines().toList();
    }

    /**
     * The content, unpacked when the name ends in {@code .gz}.
     *
     * @throws UncheckedIOException when it is not what its name says
     */
    public byte[] unpacked() {
        byte[] stored = bytes();
        if (!name.endsWith(".gz")) {
            return stored;
        }
        try (InputStream stream = new GZIPInputStream(new ByteArrayInputStream(stored), BUFFER)) {
            byte[] content = new byte[length(stored)];
            int read = stream.readNBytes(content, 0, content.length);
            byte[] more = stream.readAllBytes();
            if (more.length == 0 && read == content.length) {
                return content;
            }
            byte[] whole = Arrays.copyOf(content, read + more.length);
            System.arraycopy(more, 0, whole, read, more.length);
            return whole;
        } catch (IOException failure) {
            throw new UncheckedIOException(name, failure);
        }
    }

    /** The length of the content, which a packed file ends with; not believed beyond what packing can do. */
    private static int length(byte[] stored) {
        int length = 0;
        for (int index = 1; index <= 4 && index <= stored.length; index++) {
            length = length << 8 | stored[stored.length - index] & 0xff;
        }
        return (int) Math.min(Math.max(0, length), 1000L * stored.length);
    }
}
