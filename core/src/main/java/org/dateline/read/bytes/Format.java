package org.dateline.read.bytes;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a file holds. */
public enum Format {
    TEXT,
    PAGE,
    BATCH,
    /** News written as XML: a feed, NITF, NewsML-G2. */
    XML,
    /** News written as one JSON document: JSON Feed, ninjs. */
    JSON,
    /** An email (RFC 5322). */
    EMAIL,
    /** A list of addresses: GDELT's event file. */
    LIST,
    ZIP,
    TAR,
    /** A web archive. */
    WARC,
    /** Not text at all. */
    BINARY;

    /** How many bytes are examined. */
    static final int SNIFFED = 4096;

    /** The offset of the signature of a tar archive. */
    private static final int TAR_MARK = 257;

    private static final Pattern MARKUP = Pattern.compile(
            "(?i)<(?:!doctype\\s{1,9}html|html|head|body|article|meta|div|!--|title|section|main|h1|p)[\\s>]");

    private static final Pattern XML_NEWS = Pattern.compile(
            "^(?:<[?!][^>]{0,300}>\\s{0,99}){0,9}<(?:rss|feed|rdf:RDF|nitf|newsItem|newsMessage|urlset|sitemapindex)[\\s>]");

    private static final Pattern EMAIL_START = Pattern.compile(
            "^(?:[A-Za-z][A-Za-z0-9-]{1,60}:[^\\n]{0,2000}\\n(?:[ \\t][^\\n]{0,2000}\\n){0,20}){0,60}?(?:Subject|From|MIME-Version|Message-ID):\\s",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern JSON_START = Pattern.compile("^\\{\\s{0,99}(?:\"|\\}|$)");

    /** The format by a file's name, or null. The endings {@code .gz} and {@code .xz} are ignored. */
    public static @Nullable Format ofName(String name) {
        String lower =
                name.toLowerCase(Locale.ROOT).replaceFirst("\\.tgz$", ".tar.gz").replaceFirst("\\.txz$", ".tar.xz");
        if (lower.endsWith(".gz") || lower.endsWith(".xz")) {
            lower = lower.substring(0, lower.length() - 3);
        }
        if (lower.endsWith(".xml") || lower.endsWith(".rss") || lower.endsWith(".atom") || lower.endsWith(".rdf")) {
            return XML;
        }
        if (lower.endsWith(".json")) {
            return JSON;
        }
        if (lower.endsWith(".eml")) {
            return EMAIL;
        }
        if (lower.endsWith(".export.csv") || lower.endsWith(".gdelt.tsv")) {
            return LIST;
        }
        if (lower.endsWith(".zip")) {
            return ZIP;
        }
        if (lower.endsWith(".tar")) {
            return TAR;
        }
        if (lower.endsWith(".warc")) {
            return WARC;
        }
        if (lower.endsWith(".txt")) {
            return TEXT;
        }
        if (lower.endsWith(".html") || lower.endsWith(".htm") || lower.endsWith(".xhtml")) {
            return PAGE;
        }
        return lower.endsWith(".jsonl") || lower.endsWith(".ndjson") ? BATCH : null;
    }

    /** The format that the first bytes look like. */
    static Format ofContent(byte[] start) {
        Format container = container(start);
        if (container != null) {
            return container;
        }
        if (looksBinary(start)) {
            return BINARY;
        }
        String text = Decoded.of(Decoded.whole(start), null).text().strip();
        if (XML_NEWS.matcher(text).find()) {
            return XML;
        }
        if (text.startsWith("{") && (text.contains("//jsonfeed.org/version/") || text.contains("\"body_xhtml\""))) {
            return JSON;
        }
        if (JSON_START.matcher(text.lines().findFirst().orElse("")).find()) {
            return BATCH;
        }
        if (GdeltLine.columns(text.lines().findFirst().orElse("")) != null) {
            return LIST;
        }
        if (EMAIL_START.matcher(text).lookingAt() && text.contains("\nDate:") && text.contains("From:")) {
            return EMAIL;
        }
        boolean opensWithTag = text.startsWith("<") && MARKUP.matcher(text).find();
        return opensWithTag || text.startsWith("<?xml") && text.contains("<html") ? PAGE : TEXT;
    }

    /** The kind of archive by its first bytes, or null. */
    static @Nullable Format container(byte[] start) {
        String signature = new String(start, 0, Math.min(TAR_MARK + 5, start.length), StandardCharsets.ISO_8859_1);
        if (signature.startsWith("PK\u0003\u0004") || signature.startsWith("PK\u0005\u0006")) {
            return ZIP;
        }
        if (signature.startsWith("WARC/1.")) {
            return WARC;
        }
        return signature.startsWith("ustar", TAR_MARK) ? TAR : null;
    }

    /** Whether bytes are binary: null bytes without a UTF-16 mark, a known signature, or many control characters. */
    static boolean looksBinary(byte[] start) {
        if (Decoded.utf16Mark(start) != null) {
            return false;
        }
        String signature = new String(start, 0, Math.min(5, start.length), StandardCharsets.ISO_8859_1);
        if (signature.startsWith("%PDF") || signature.startsWith("PK\u0003\u0004") || signature.startsWith("{\\rtf")) {
            return true;
        }
        int control = 0;
        for (byte value : start) {
            if (value == 0) {
                return true;
            }
            if (value > 0
                    && value < 32
                    && value != '\n'
                    && value != '\r'
                    && value != '\t'
                    && value != '\f'
                    && value != 27
                    && value != 11) {
                control++;
            }
        }
        return control * 20 > start.length;
    }
}
