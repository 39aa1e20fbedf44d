package org.dateline.read.page;

import java.util.List;
import org.dateline.model.report.LeftOut;
import org.dateline.model.report.PagePart;
import org.dateline.model.report.Published;
import org.dateline.model.report.Release;
import org.jspecify.annotations.Nullable;

/**
 * A web page, read without the network.
 *
 * @param text title and main text, paragraphs separated by blank lines; empty when the page has none
 * @param title the article's title, or null
 * @param published the day of publication and whether it comes from metadata or from the page's text, or null
 * @param url canonical address, or null
 * @param source the site's name, or null
 * @param language the language that the page declares, or null
 * @param byline who wrote it, or null
 * @param parts which element each paragraph was read from, in order; empty when unknown
 * @param leftOut what of the page is not the report
 * @param release what its provider says of its release, and the day of its last change
 */
public record Page(
        String text,
        @Nullable String title,
        @Nullable Published published,
        @Nullable String url,
        @Nullable String source,
        @Nullable String language,
        @Nullable String byline,
        List<PagePart> parts,
        List<LeftOut> leftOut,
        Release release) {

    /** Plain text of which nothing else is known. */
    public static Page of(String text) {
        return of(text, null);
    }

    /** Plain text of which at most the address is known. */
    public static Page of(String text, @Nullable String address) {
        return new Page(text, null, null, address, null, null, null, List.of(), List.of(), Release.UNKNOWN);
    }
}
