package org.dateline.where;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.dateline.data.file.BrokenFiles;
import org.dateline.data.file.DataProblems;
import org.junit.jupiter.api.Test;

/** What is wrong with any file of {@code data/world/places} is said at once. */
class BrokenPlacesTest {

    @Test
    void everyProblemOfEveryFileIsReported() {
        assertThatThrownBy(() -> WhereStep.open(BrokenFiles.over(Places.files(), "places", "where/broken")))
                .isInstanceOfSatisfying(
                        DataProblems.class, problems -> assertThat(BrokenFiles.written(problems.problems()))
                                .isEqualTo(BrokenFiles.expected("where/broken")));
    }
}
