package org.dateline.learn;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Weights are taken when they are surely better on reports that they did not see. */
class ModelLessonTest {

    private static final Map<String, Double> SHIPPED = new TreeMap<>();

    static {
        for (String line : LearnFiles.lines("shipped.tsv")) {
            int at = line.indexOf('\t');
            SHIPPED.put(line.substring(0, at), Double.valueOf(line.substring(at + 1)));
        }
    }

    private static List<Example> examples(String file) {
        return LearnFiles.lines(file).stream()
                .map(line -> line.split(" \\| "))
                .map(cells -> Example.of(cells[1], List.of(cells[2].split(", ")), cells[0].equals("right"), 1))
                .toList();
    }

    @Test
    void reviewersWhoJudgeAnotherWayAreFollowed() {
        ModelLesson lesson = ModelLesson.of("record", SHIPPED, examples("another.txt"));

        assertThat(lesson.lossAfter()).isLessThan(lesson.lossBefore() - 0.02);
        assertThat(lesson.isTaken()).isTrue();
        assertThat(lesson.weights(SHIPPED).get("type=REQUEST")).isLessThan(-0.5);
    }

    @Test
    void whereTheWeightsAreRightAlreadyTheyStay() {
        ModelLesson lesson = ModelLesson.of("record", SHIPPED, examples("same.txt"));

        assertThat(lesson.isTaken()).isFalse();
        assertThat(lesson.weights(SHIPPED)).isEqualTo(SHIPPED);
    }

    @Test
    void fiftyDecisionsDoNoHarm() {
        List<Example> few = examples("another.txt").subList(0, 50);
        List<Example> others = examples("another.txt").subList(60, 240);
        ModelLesson lesson = ModelLesson.of("record", SHIPPED, few);

        assertThat(loss(others, lesson.weights(SHIPPED))).isLessThanOrEqualTo(loss(others, SHIPPED));
    }

    @Test
    void ofAHandfulOfExamplesNothingIsLearned() {
        ModelLesson lesson =
                ModelLesson.of("record", SHIPPED, examples("another.txt").subList(0, 20));

        assertThat(lesson.isTaken()).isFalse();
        assertThat(lesson.weights(SHIPPED)).isEqualTo(SHIPPED);
    }

    private static double loss(List<Example> examples, Map<String, Double> weights) {
        return examples.stream()
                .mapToDouble(example -> example.loss(example.share(weights)))
                .sum();
    }
}
