package org.dateline.read.bytes;

import com.github.luben.zstd.ZstdInputStreamNoFinalizer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * Unpacks a file of zstd frames; before them may stand a dictionary in a frame to be skipped, as web archives have it (the IIPC's
 * "WARC-zstd" 1.0).
 */
final class ZstdFile {

    /** The first byte of the frame that holds a dictionary, 0x184D2A5D. */
    private static final byte DICTIONARY = 0x5D;

    private static final int LARGEST_DICTIONARY = 16 << 20;
    private static final int HEAD = 8;

    private ZstdFile() {}

    /**
     * Opens a file.
     *
     * @param packed its bytes; closed with the stream that is given
     * @throws IOException when it is damaged
     */
    static InputStream open(InputStream packed) throws IOException {
        packed.mark(HEAD);
        byte[] head = packed.readNBytes(HEAD);
        if (head.length < HEAD || head[0] != DICTIONARY) {
            packed.reset();
            return new ZstdInputStreamNoFinalizer(packed);
        }
        long size = (head[4] & 0xFFL) | (head[5] & 0xFFL) << 8 | (head[6] & 0xFFL) << 16 | (head[7] & 0xFFL) << 24;
        if (size > LARGEST_DICTIONARY) {
            throw new IOException("its dictionary is larger than " + LARGEST_DICTIONARY + " bytes");
        }
        byte[] dictionary = packed.readNBytes((int) size);
        if (Encodings.isZstd(dictionary)) {
            try (InputStream inner = new ZstdInputStreamNoFinalizer(new ByteArrayInputStream(dictionary))) {
                dictionary = inner.readNBytes(LARGEST_DICTIONARY);
            }
        }
        ZstdInputStreamNoFinalizer stream = new ZstdInputStreamNoFinalizer(packed);
        stream.setDict(dictionary);
        return stream;
    }
}
