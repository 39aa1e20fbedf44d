package org.dateline.when;

import java.util.List;
import org.dateline.model.annotation.Sentence;
import org.dateline.model.annotation.Token;
import org.dateline.model.event.When;
import org.dateline.when.expression.TimeExpression;
import org.jspecify.annotations.Nullable;

/** The date that closes the caption of a picture, which is told in the present: "Police block a road after a raid, Feb. 22, 2016." */
final class PictureTime {

    private PictureTime() {}

    /** The date, or null when the sentence is no such caption. */
    static @Nullable TimeExpression of(Sentence sentence, List<TimeExpression> times) {
        TimeExpression last = times.isEmpty() ? null : times.get(times.size() - 1);
        if (last == null
                || last.when().basis() != When.Basis.EXPLICIT
                || last.when().precision() != When.Precision.DAY
                || sentence.tokens().stream().noneMatch(word -> isMain(word) && isPresent(sentence, word))) {
            return null;
        }
        boolean closes = sentence.tokens().stream().skip(last.to()).allMatch(word -> word.universal()
                .equals("PUNCT"));
        return closes ? last : null;
    }

    private static boolean isMain(Token word) {
        return word.head() < 0 || word.is("parataxis");
    }

    private static boolean isPresent(Sentence sentence, Token verb) {
        boolean helped = sentence.dependents(verb).stream()
                .filter(helper -> helper.is("aux") || helper.is("cop"))
                .anyMatch(helper -> helper.isThirdPerson() || helper.isOtherPresent());
        return verb.isThirdPerson() || verb.isOtherPresent() || helped;
    }
}
