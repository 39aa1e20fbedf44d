package org.dateline.read.bytes;

import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.ParsingException;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResponse;

/**
 * The web pages of a web archive (WARC, ISO 28500), as Common Crawl's news crawl lays it out: responses with status 200 whose type is
 * HTML. Each is unpacked up to a limit; the rest is skipped.
 */
public final class WarcParts implements Parts {

    private static final int OK = 200;

    private final WarcReader reader;
    private final int largest;

    /** @param stream the archive, unpacked */
    public WarcParts(InputStream stream, int largest) throws IOException {
        this.reader = new WarcReader(stream);
        this.reader.setLenient(true);
        this.largest = largest;
    }

    @Override
    public @Nullable Part next() throws IOException {
        for (Optional<WarcRecord> record = record(); record.isPresent(); record = record()) {
            if (!(record.get() instanceof WarcResponse response)) {
                continue;
            }
            String address = response.target();
            try {
                HttpResponse http = response.http();
                if (http.status() != OK || !isPage(http)) {
                    continue;
                }
                byte[] bytes = http.bodyDecoded().stream().readNBytes(largest + 1);
                return bytes.length > largest
                        ? Part.tooLarge(address, address, largest)
                        : Part.of(address, address, bytes);
            } catch (IOException broken) {
                return new Part(address, address, null, "is damaged: " + broken.getMessage() + "\nfetch it again");
            }
        }
        return null;
    }

    private Optional<WarcRecord> record() throws IOException {
        try {
            return reader.next();
        } catch (ParsingException | IllegalArgumentException broken) {
            throw new IOException("is no web archive from here on: " + broken.getMessage(), broken);
        }
    }

    private static boolean isPage(HttpResponse http) {
        try {
            MediaType type = http.contentType();
            String name = type.base().toString().toLowerCase(Locale.ROOT);
            return name.equals("text/html") || name.equals("application/xhtml+xml");
        } catch (IllegalArgumentException unknown) {
            return false;
        }
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
