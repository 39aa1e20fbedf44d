package org.dateline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.dateline.Opening.Part;
import org.dateline.data.file.DataProblems;
import org.dateline.model.report.Problem;
import org.junit.jupiter.api.Test;

/** Opens parts several at a time. */
class OpeningTest {

    private final Opening opening = new Opening();

    @Test
    void problemsComeInTheOrderOfThePartsWhicheverIsOpenedFirst() {
        Part<String> late = opening.part(problems -> {
            problems.add(problem("first.tsv"));
            return "late";
        });
        opening.partHere(problems -> {
            throw new DataProblems(List.of(problem("second.tsv"), problem("third.tsv")));
        });
        assertThat(opening.problems())
                .extracting(Problem::file)
                .containsExactly("first.tsv", "second.tsv", "third.tsv");
        assertThat(late.get()).isEqualTo("late");
    }

    @Test
    void aPartThatNeedsABrokenOneAddsNoProblemOfItsOwn() {
        Part<String> broken = opening.part(problems -> {
            throw new DataProblems(List.of(problem("names.tsv")));
        });
        Part<String> needing = opening.part(problems -> broken.get() + " and more");
        assertThat(opening.problems()).extracting(Problem::file).containsExactly("names.tsv");
        assertThat(needing.orNull()).isNull();
    }

    @Test
    void aFailureThatIsNoProblemOfTheDataComesThrough() {
        opening.part(problems -> {
            throw new IllegalStateException("no model");
        });
        assertThatThrownBy(opening::problems)
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("no model");
    }

    private static Problem problem(String file) {
        return new Problem(file, 1, "is broken", "mend it");
    }
}
