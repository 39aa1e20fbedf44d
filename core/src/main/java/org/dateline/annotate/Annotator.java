package org.dateline.annotate;

import org.dateline.model.Annotated;
import org.dateline.model.Article;

/** Finds sentences, words, tags, lemmas, trees and names in an article. */
public interface Annotator extends AutoCloseable {

    /**
     * Annotates an article; safe to call from several threads, and a pure function of the article.
     *
     * @param article what to annotate
     * @return its sentences, all spans in code points of the stored text
     */
    Annotated annotate(Article article);

    /** Frees the model. */
    @Override
    void close();
}
