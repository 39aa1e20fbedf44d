package org.dateline.annotate.encoder;

import java.util.ArrayList;
import java.util.List;
import org.dateline.model.annotation.Predicate;

/** For each pair of words of a sentence the role of the second as an argument of the first. */
public final class RoleMatrix {

    private final short[][] numbers;
    private final List<String> labels;

    /**
     * @param numbers {@code numbers[predicate][argument]}, 0 for none; not to be changed later
     * @param labels the labels by number
     */
    RoleMatrix(short[][] numbers, List<String> labels) {
        this.numbers = numbers;
        this.labels = labels;
    }

    /** The arguments of a word, left to right, whether or not it is a predicate. */
    public List<Predicate.Argument> of(int word) {
        List<Predicate.Argument> found = new ArrayList<>();
        for (int other = 0; other < numbers.length; other++) {
            if (numbers[word][other] != 0) {
                found.add(new Predicate.Argument(labels.get(numbers[word][other]), other));
            }
        }
        return found;
    }
}
