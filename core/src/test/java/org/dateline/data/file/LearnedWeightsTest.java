package org.dateline.data.file;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dateline.model.report.Problem;
import org.junit.jupiter.api.Test;

class LearnedWeightsTest {

    private static final String NAME = "part/weights.tsv";

    private final List<Problem> problems = new ArrayList<>();

    @Test
    void weightsAreAddedAndASignWithoutOneCountsNothing() {
        LearnedWeights weights = read("# learned\nbias\t-1\nnear\t-2.5\npreposition=in\t3\n");
        assertThat(weights.sum(List.of("bias", "preposition=in", "unheard of"))).isEqualTo(2);
        assertThat(weights.probability(List.of("bias", "near", "preposition=in")))
                .isCloseTo(0.378, within(0.001));
        assertThat(problems).isEmpty();
    }

    @Test
    void weightsUnderAPrefixAreKnownByTheRest() {
        LearnedWeights weights = read("near same\t2\nsame\t1\n");
        assertThat(weights.under("near ").of("same")).isEqualTo(2);
        assertThat(weights.under("near ").of("near same")).isZero();
    }

    @Test
    void theHeaviestSignsComeFirstAndEqualOnesByName() {
        LearnedWeights weights = read("a\t-1\nb\t0.5\nc\t1\nd\t0.04\n");
        assertThat(weights.heaviest(Set.of("a", "b", "c", "d"), weights.under("none"), 3))
                .containsExactly("a -1.0", "c +1.0", "b +0.5");
    }

    @Test
    void modelsHaveWeightsOfTheirOwn() {
        Map<String, LearnedWeights> models = LearnedWeights.readModels(
                files("when\tbias\t1\nwhere\tbias\t2\nwho\tbias\t3\n"), NAME, Set.of("when", "where"), problems);
        assertThat(requireNonNull(models.get("when")).of("bias")).isEqualTo(1);
        assertThat(requireNonNull(models.get("where")).of("bias")).isEqualTo(2);
        assertThat(problems).extracting(Problem::line).containsExactly(3);
    }

    @Test
    void everyRowThatIsNoSignAndNumberIsAProblemAndSoIsAMissingFile() {
        read("bias\t0.5\nnear\tmuch\nfar 0.5\n");
        assertThat(problems).extracting(Problem::line).containsExactlyInAnyOrder(2, 3);
        problems.clear();
        LearnedWeights.read(List.of(), NAME, problems);
        assertThat(problems).extracting(Problem::file).containsExactly(NAME);
    }

    private LearnedWeights read(String text) {
        return LearnedWeights.read(files(text), NAME, problems);
    }

    private static List<DataFile> files(String text) {
        return List.of(new DataFile(NAME, text.getBytes(StandardCharsets.UTF_8)));
    }
}
