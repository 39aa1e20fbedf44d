package org.dateline.model.annotation;

import java.util.List;
import org.dateline.model.report.Article;

/**
 * An article with its sentences parsed.
 *
 * @param article the article
 * @param sentences all sentences, in order; {@code sentences.get(i).index() == i}
 */
public record Annotated(Article article, List<Sentence> sentences) {

    /** Copies the list. */
    public Annotated {
        sentences = List.copyOf(sentences);
    }
}
