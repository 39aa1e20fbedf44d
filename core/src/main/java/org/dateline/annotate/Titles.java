package org.dateline.annotate;

import org.dateline.model.report.Article;
import org.dateline.model.report.Span;
import org.dateline.model.report.StoredText;
import org.jspecify.annotations.Nullable;

/** Finds an article's title in its stored text. */
final class Titles {

    private Titles() {}

    /** Where the title stands before the first paragraph, or null when there is none or it is no part of the text. */
    static @Nullable Span locate(Article article) {
        String title = article.title();
        if (title == null || title.isBlank()) {
            return null;
        }
        StoredText text = article.text();
        int at = text.string().indexOf(title.strip());
        if (at < 0) {
            return null;
        }
        Span span = text.spanOfUtf16(at, at + title.strip().length());
        for (Span paragraph : article.paragraphs()) {
            if (paragraph.overlaps(span)) {
                return null;
            }
        }
        return span;
    }
}
