package org.dateline.where.names;

import org.dateline.model.annotation.Sentence;
import org.dateline.model.annotation.Token;
import org.dateline.model.report.Span;
import org.dateline.where.gazetteer.KnownPlace;
import org.jspecify.annotations.Nullable;

/**
 * A place named in a report.
 *
 * @param sentence the sentence
 * @param from index of its first token
 * @param to index after its last token
 * @param span the words in the stored text
 * @param text the words as written
 * @param certain whether the name is plainly a place's; otherwise it may be a village's or a person's
 * @param place what it means on earth, or null when the gazetteer has none of that name
 */
public record PlaceMention(
        Sentence sentence,
        int from,
        int to,
        Span span,
        String text,
        boolean certain,
        @Nullable KnownPlace place) {

    /** The token by which the name hangs in the tree: the one governed from outside the name. */
    public Token head() {
        for (int index = from; index < to; index++) {
            Token token = sentence.token(index);
            if (token.head() < from || token.head() >= to) {
                return token;
            }
        }
        return sentence.token(to - 1);
    }

    /** Whether it is a country or wider. */
    public boolean isWide() {
        return place != null && place.level().compareTo(KnownPlace.Level.COUNTRY) >= 0;
    }

    /** The same mention, resolved. */
    PlaceMention resolved(@Nullable KnownPlace known) {
        return new PlaceMention(sentence, from, to, span, text, certain, known);
    }
}
