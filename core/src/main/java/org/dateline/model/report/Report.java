package org.dateline.model.report;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A report as it was read: its text as stored, before anything is taken out of it. All offsets point into {@code text}.
 *
 * @param id the id that its sender gives it, or a digest of the text
 * @param text the stored text; paragraphs are separated by line breaks
 * @param title the title, if the source has one apart from the text
 * @param published the publication date, if the sender or the page gives one
 * @param url the address, if known
 * @param source the publisher, if known
 * @param language a BCP 47 tag, if given
 * @param origin where it was read, for messages: a file name, with a line number for batch input
 * @param byline who wrote it, if the source gives it apart from the text
 * @param parts for a page: which element each stretch of the text was read from, in order; else empty
 * @param leftOut for a page: what of it is not the report
 * @param release what its provider says of its release
 */
public record Report(
        String id,
        StoredText text,
        @Nullable String title,
        @Nullable Published published,
        @Nullable String url,
        @Nullable String source,
        @Nullable String language,
        String origin,
        @Nullable String byline,
        List<PagePart> parts,
        List<LeftOut> leftOut,
        Release release) {

    /** Copies the lists. */
    public Report {
        parts = List.copyOf(parts);
        leftOut = List.copyOf(leftOut);
    }

    /** A report that is no page and has no byline. */
    public Report(
            String id,
            StoredText text,
            @Nullable String title,
            @Nullable Published published,
            @Nullable String url,
            @Nullable String source,
            @Nullable String language,
            String origin) {
        this(id, text, title, published, url, source, language, origin, null, List.of(), List.of());
    }

    /** A report of whose release nothing is known. */
    public Report(
            String id,
            StoredText text,
            @Nullable String title,
            @Nullable Published published,
            @Nullable String url,
            @Nullable String source,
            @Nullable String language,
            String origin,
            @Nullable String byline,
            List<PagePart> parts,
            List<LeftOut> leftOut) {
        this(id, text, title, published, url, source, language, origin, byline, parts, leftOut, Release.UNKNOWN);
    }

    /** Whether it is in English, or nobody knows. */
    public boolean isEnglish() {
        return language == null || language.toLowerCase(Locale.ROOT).startsWith("en");
    }

    /** The same report with its language. */
    public Report language(String tag) {
        return new Report(id, text, title, published, url, source, tag, origin, byline, parts, leftOut, release);
    }
}
