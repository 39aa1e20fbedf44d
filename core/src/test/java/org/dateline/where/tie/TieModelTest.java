package org.dateline.where.tie;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.dateline.data.file.DataFile;
import org.dateline.data.file.DataProblems;
import org.junit.jupiter.api.Test;

class TieModelTest {

    @Test
    void weightsOfTheFeaturesAreAddedAndWhatHasNoWeightCountsNothing() {
        TieModel model = model("# learned\nfeature\tweight\nbias\t-1\nnear\t-2.5\npreposition=in\t3\n");
        assertThat(model.probability(Set.of("bias", "preposition=in", "unheard of")))
                .isEqualTo(1 / (1 + Math.exp(-2)));
        assertThat(model.probability(Set.of("bias", "near", "preposition=in"))).isCloseTo(0.378, within(0.001));
    }

    @Test
    void aLineWithoutANumberIsToldWithItsPlace() {
        assertThatThrownBy(() -> model("feature\tweight\nbias\t0.5\nnear\tmuch\n"))
                .isInstanceOf(DataProblems.class)
                .hasMessageContaining("ties.tsv")
                .hasMessageContaining("3")
                .hasMessageContaining("near");
    }

    @Test
    void aMissingFileIsTold() {
        assertThatThrownBy(() -> TieModel.read(List.of()))
                .isInstanceOf(DataProblems.class)
                .hasMessageContaining("ties.tsv");
    }

    private static TieModel model(String text) {
        return TieModel.read(List.of(new DataFile("places/ties.tsv", text.getBytes(StandardCharsets.UTF_8))));
    }
}
