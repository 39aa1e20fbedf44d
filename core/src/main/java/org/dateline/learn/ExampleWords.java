package org.dateline.learn;

import java.util.ArrayList;
import java.util.List;
import org.dateline.annotate.encoder.OwnTypes;
import org.dateline.code.tree.FrameReader;
import org.dateline.model.annotation.Annotated;
import org.dateline.model.annotation.Sentence;
import org.dateline.model.annotation.Token;

/**
 * The words of an example that could report an event, with what the encoder holds of them.
 *
 * @param right whether the example reports an event of the type
 * @param words as written: verbs, and nouns that have arguments
 * @param states of each word, scaled to length 1
 */
record ExampleWords(boolean right, List<String> words, List<double[]> states) {

    static ExampleWords of(Annotated annotated, boolean right) {
        List<String> words = new ArrayList<>();
        List<double[]> states = new ArrayList<>();
        for (Sentence sentence : annotated.sentences()) {
            for (Token token : sentence.tokens()) {
                float[] state = sentence.states().of(token.index());
                boolean isPredicate = FrameReader.isVerb(token) || sentence.predicateAt(token.index()) != null;
                boolean isHelper = token.is("aux") || token.is("cop");
                if (isPredicate && !isHelper && state.length > 0) {
                    words.add(token.text());
                    states.add(OwnTypes.scaled(state));
                }
            }
        }
        return new ExampleWords(right, words, states);
    }

    /** How alike the likeliest word of it is to a state, from -1 to 1. */
    double closest(double[] state) {
        double most = -1;
        for (double[] own : states) {
            most = Math.max(most, product(own, state));
        }
        return most;
    }

    static double product(double[] one, double[] other) {
        double sum = 0;
        for (int at = 0; at < one.length; at++) {
            sum += one[at] * other[at];
        }
        return sum;
    }
}
