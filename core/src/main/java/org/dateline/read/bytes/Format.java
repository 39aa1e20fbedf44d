package org.dateline.read.bytes;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a file holds. */
public enum Format {
    TEXT,
    PAGE,
    BATCH,
    /** News written as XML: a feed, NITF, NewsML. */
    XML,
    /** News written as one JSON document: JSON Feed, ninjs, the answer of a news interface. */
    JSON,
    /** A table with a line of names at its head: CSV, or separated by tabs. */
    TABLE,
    /** The text of a wire service with its head and tail: IPTC 7901, ANPA 1312. */
    WIRE,
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
            "<(?:\\w{1,20}:)?(?:rss|feed|RDF|nitf|newsItem|newsMessage|NewsML|NewsItem|urlset|sitemapindex)[\\s>]");
    private static final Pattern XML_START = Pattern.compile("^(?:[^<]{0,300}<[?!]|<(?!html))");

    /** The head of IPTC 7901 (service and number, urgency, category, words) and of ANPA 1312 (service and number alone). */
    private static final Pattern WIRE_HEAD = Pattern.compile(
            "^[\\x01\\x16\\s]{0,9}(?:[A-Za-z]{2,4}\\d{3,4}[ \\t]+[1-9][ \\t]+[A-Za-z]{1,3}[ \\t]+\\d{1,5}\\b[^\\n"
                    + "]{0,200}\\n"
                    + "|[A-Za-z]\\d{4}[\\x1c-\\x1f\\s]{1,9}[a-z][ \\t]?[a-z][ \\t]+\\p{Lu}{2}-)");

    /** A second line that begins as the first one does. */
    private static final Pattern LINES = Pattern.compile("^\\{[^\\n]*\\}\\s*\\n\\s*\\{");

    private static final Pattern LIST_OF_RECORDS = Pattern.compile("^\\[\\s*(?:\\{|\\]|$)");

    private static final Pattern EMAIL_START = Pattern.compile(
            "^(?:[A-Za-z][A-Za-z0-9-]{1,60}:[^\\n"
                    + "]{0,2000}\\n"
                    + "(?:[ \\t][^\\n"
                    + "]{0,2000}\\n"
                    + "){0,20}){0,60}?(?:Subject|From|MIME-Version|Message-ID):\\s",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern JSON_START = Pattern.compile("^\\{\\s{0,99}(?:\"|\\}|$)");

    /** The format by a file's name, or null. The endings {@code .gz}, {@code .xz} and {@code .zst} are ignored. */
    public static @Nullable Format ofName(String name) {
        String lower =
                name.toLowerCase(Locale.ROOT).replaceFirst("\\.tgz$", ".tar.gz").replaceFirst("\\.txz$", ".tar.xz");
        if (lower.endsWith(".gz") || lower.endsWith(".xz") || lower.endsWith(".zst")) {
            lower = lower.substring(0, lower.lastIndexOf('.'));
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
        if (lower.endsWith(".csv") || lower.endsWith(".tsv")) {
            return TABLE;
        }
        if (lower.endsWith(".zip") || lower.endsWith(".wacz")) {
            return ZIP;
        }
        if (lower.endsWith(".tar")) {
            return TAR;
        }
        if (lower.endsWith(".warc") || lower.endsWith(".arc") || lower.endsWith(".wet")) {
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
        String text = beginning(start);
        Matcher news = XML_NEWS.matcher(text);
        if (XML_START.matcher(text).find()
                && news.find()
                && !text.substring(0, news.start()).contains("<html")) {
            return XML;
        }
        if (text.startsWith("{") && (text.contains("//jsonfeed.org/version/") || text.contains("\"body_xhtml\""))) {
            return JSON;
        }
        if (LIST_OF_RECORDS.matcher(text).find()) {
            return JSON;
        }
        if (JSON_START.matcher(text.lines().findFirst().orElse("")).find()) {
            return isOverSeveralLines(text) ? JSON : BATCH;
        }
        if (WIRE_HEAD.matcher(text).find()) {
            return WIRE;
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

    private static String beginning(byte[] start) {
        return Decoded.of(Decoded.whole(start), null)
                .text()
                .replace('\uFEFF', ' ')
                .strip();
    }

    /** Whether one JSON object begins in the first line and goes on below it. */
    private static boolean isOverSeveralLines(String text) {
        String first = text.lines().findFirst().orElse("").strip();
        return first.length() < text.length() && !first.endsWith("}");
    }

    /** The format of a file whose name says what it holds, where its bytes say more exactly which. */
    static Format exactly(Format known, byte[] start) {
        if (known == TEXT || known == BATCH || known == JSON) {
            String text = beginning(start);
            if (known == TEXT) {
                return WIRE_HEAD.matcher(text).find() ? WIRE : TEXT;
            }
            if (known == BATCH) {
                return LIST_OF_RECORDS.matcher(text).find() && !text.startsWith("[]") ? JSON : BATCH;
            }
            return LINES.matcher(text).find() ? BATCH : JSON;
        }
        return known;
    }

    /** The kind of archive by its first bytes, or null. */
    static @Nullable Format container(byte[] start) {
        String signature = new String(start, 0, Math.min(TAR_MARK + 5, start.length), StandardCharsets.ISO_8859_1);
        if (signature.startsWith("PK\u0003\u0004") || signature.startsWith("PK\u0005\u0006")) {
            return ZIP;
        }
        if (signature.startsWith("WARC/1.") || signature.startsWith("WARC/0.") || signature.startsWith("filedesc://")) {
            return WARC;
        }
        return signature.startsWith("ustar", TAR_MARK) ? TAR : null;
    }

    /** Whether bytes are binary: null bytes without a UTF-16 mark, a known signature, or many control characters. */
    static boolean looksBinary(byte[] start) {
        if (WideText.of(start) != null) {
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
