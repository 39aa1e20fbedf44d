package org.dateline.model.report;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A report sorted into what is news and what is not.
 *
 * @param report the report it comes from
 * @param title the title, if any
 * @param originalTitle the title under which it first appeared, if the text says so
 * @param published the publication date, if known
 * @param paragraphs stretches of the stored text that are running news text, in order, never overlapping
 * @param captions captions found
 * @param removed everything taken out, in order
 * @param provenance who wrote it, where, and for whom
 */
public record Article(
        Report report,
        @Nullable String title,
        @Nullable String originalTitle,
        @Nullable Published published,
        List<Span> paragraphs,
        List<Caption> captions,
        List<Removal> removed,
        Provenance provenance) {

    /** An article of unknown provenance. */
    public Article(
            Report report,
            @Nullable String title,
            @Nullable String originalTitle,
            @Nullable Published published,
            List<Span> paragraphs,
            List<Caption> captions,
            List<Removal> removed) {
        this(report, title, originalTitle, published, paragraphs, captions, removed, Provenance.UNKNOWN);
    }

    /** Copies the lists. */
    public Article {
        paragraphs = List.copyOf(paragraphs);
        captions = List.copyOf(captions);
        removed = List.copyOf(removed);
    }

    /** The stored text. */
    public StoredText text() {
        return report.text();
    }
}
