package org.dateline.code.tree;

import java.util.ArrayList;
import java.util.List;
import org.dateline.model.annotation.Sentence;
import org.dateline.model.annotation.Token;

/** Of two nouns that the parser calls objects of one verb ("lent Iceland helicopters"), the first is the indirect one. */
final class TwoObjects {

    private TwoObjects() {}

    /** The sentence with such first objects made indirect; itself when there are none. */
    static Sentence restore(Sentence sentence) {
        List<Token> tokens = new ArrayList<>(sentence.tokens());
        boolean changed = false;
        for (int index = 0; index < tokens.size(); index++) {
            Token first = tokens.get(index);
            boolean second = first.is("obj")
                    && tokens.stream()
                            .anyMatch(token ->
                                    token.is("obj") && token.head() == first.head() && token.index() > first.index());
            if (second) {
                tokens.set(index, first.hung(first.head(), "iobj"));
                changed = true;
            }
        }
        return changed ? sentence.with(tokens) : sentence;
    }
}
