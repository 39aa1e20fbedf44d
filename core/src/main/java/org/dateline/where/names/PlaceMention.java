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
 * @param near whether the words beside it say that something was near it and not in it
 * @param resolution what it means on earth
 */
public record PlaceMention(
        Sentence sentence,
        int from,
        int to,
        Span span,
        String text,
        boolean certain,
        boolean near,
        Resolution resolution) {

    /** What it means on earth, or null when the gazetteer has none of that name. */
    public @Nullable KnownPlace place() {
        return resolution.place();
    }

    /** The wider place that the words beside it put it in, or null. */
    public @Nullable KnownPlace within() {
        return resolution.within();
    }

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
        KnownPlace place = place();
        return place != null && place.level().compareTo(KnownPlace.Level.COUNTRY) >= 0;
    }

    /** The same mention, resolved. */
    PlaceMention resolved(Resolution other) {
        return new PlaceMention(sentence, from, to, span, text, certain, near, other);
    }
}
