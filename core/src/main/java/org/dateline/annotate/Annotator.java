package org.dateline.annotate;

import java.util.List;
import java.util.Set;
import org.dateline.model.annotation.Annotated;
import org.dateline.model.annotation.Sentence;
import org.dateline.model.report.Article;

/** Finds sentences, words, tags, lemmas, trees and names in an article. */
public interface Annotator extends AutoCloseable {

    /**
     * Annotates an article; safe to call from several threads, and a pure function of the article.
     *
     * @param article what to annotate
     * @return its sentences, all spans in code points of the stored text
     */
    Annotated annotate(Article article);

    /**
     * Annotates a sentence that is already cut into words; evaluation needs it.
     *
     * @param words its words, at least one
     * @param alsoPredicates indexes of words whose arguments are wanted although they may be taken for no predicates
     * @return a sentence of a text that consists of the words with blanks between them
     */
    Sentence annotate(List<String> words, Set<Integer> alsoPredicates);

    /** The share of words so far whose sentences had come before and were not read again, from 0 to 1. */
    default double repeatedShare() {
        return 0;
    }

    /** How long it has been in an encoder so far, all threads together, in nanoseconds; 0 when it has none. */
    default long encoderNanoseconds() {
        return 0;
    }

    /** Frees the model. */
    @Override
    void close();
}
