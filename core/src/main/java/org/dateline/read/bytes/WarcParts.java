package org.dateline.read.bytes;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.Message;
import org.netpreserve.jwarc.ParsingException;
import org.netpreserve.jwarc.WarcConversion;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResource;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcRevisit;
import org.netpreserve.jwarc.WarcTargetRecord;

/**
 * The web pages of a web archive (WARC, ISO 28500; ARC), as Common Crawl's news crawl lays it out: responses with status 200 and resources
 * whose type is HTML, and the plain texts of a WET file. Each is unpacked up to a limit; the rest is counted.
 */
public final class WarcParts implements Parts {

    private static final int OK = 200;

    private final WarcReader reader;
    private final int largest;
    private final Map<String, Integer> leftOut = new TreeMap<>();

    /** @param stream the archive, unpacked */
    public WarcParts(InputStream stream, int largest) throws IOException {
        this.reader = new WarcReader(stream);
        this.reader.setLenient(true);
        this.largest = largest;
    }

    @Override
    public @Nullable Part next() throws IOException {
        for (Optional<WarcRecord> record = record(); record.isPresent(); record = record()) {
            if (record.get() instanceof WarcTargetRecord target) {
                Part part = part(target);
                if (part != null) {
                    return part;
                }
            }
        }
        return null;
    }

    private @Nullable Part part(WarcTargetRecord record) {
        String address = record.target();
        try {
            if (record instanceof WarcResponse response) {
                HttpResponse http = response.http();
                if (http.status() != OK) {
                    return leaveOut("with another status than 200");
                }
                return isPage(http) ? body(address, http, Format.PAGE) : leaveOut("of another type than HTML");
            }
            if (record instanceof WarcResource) {
                return isPage(record) ? body(address, record, Format.PAGE) : leaveOut("of another type than HTML");
            }
            if (record instanceof WarcConversion) {
                boolean isText = type(record).equals("text/plain");
                return isText ? body(address, record, Format.TEXT) : leaveOut("of another type than HTML");
            }
            return record instanceof WarcRevisit ? leaveOut("that repeat an earlier one") : null;
        } catch (IOException broken) {
            return Part.broken(address, address, "is damaged: " + broken.getMessage() + "\nfetch it again");
        }
    }

    private @Nullable Part leaveOut(String why) {
        leftOut.merge(why, 1, Integer::sum);
        return null;
    }

    private Part body(String address, Message message, Format format) throws IOException {
        byte[] sent = message.body().stream().readNBytes(largest + 1);
        if (sent.length > largest) {
            return Part.tooLarge(address, address, largest);
        }
        String named = message.headers().first("Content-Encoding").orElse(null);
        byte[] bytes = Encodings.decoded(sent, format == Format.PAGE ? named : null, largest);
        return bytes.length > largest
                ? Part.tooLarge(address, address, largest)
                : new Part(address, address, bytes, null, null, format, charset(message));
    }

    private Optional<WarcRecord> record() throws IOException {
        try {
            return reader.next();
        } catch (ParsingException | IllegalArgumentException broken) {
            throw new IOException("is no web archive from here on: " + broken.getMessage(), broken);
        }
    }

    private static boolean isPage(Message message) {
        String name = type(message);
        return name.equals("text/html") || name.equals("application/xhtml+xml");
    }

    private static String type(Message message) {
        try {
            MediaType type = message.contentType();
            return type.base().toString().toLowerCase(Locale.ROOT);
        } catch (IllegalArgumentException unknown) {
            return "";
        }
    }

    private static @Nullable Charset charset(Message message) {
        try {
            String name = message.contentType().parameters().getOrDefault("charset", "");
            return name.isBlank() || name.toLowerCase(Locale.ROOT).startsWith("utf-")
                    ? null
                    : Charset.forName(name.strip());
        } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
            return null;
        } catch (IllegalArgumentException noType) {
            return null;
        }
    }

    @Override
    public @Nullable String leftOut() {
        int sum = leftOut.values().stream().mapToInt(Integer::intValue).sum();
        if (sum == 0) {
            return null;
        }
        String kinds = leftOut.entrySet().stream()
                .map(kind -> kind.getValue() + " " + kind.getKey())
                .collect(Collectors.joining(", "));
        return sum + (sum == 1 ? " record was" : " records were") + " left out: " + kinds;
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
