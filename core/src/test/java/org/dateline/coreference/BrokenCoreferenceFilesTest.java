package org.dateline.coreference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.dateline.data.file.BrokenFiles;
import org.dateline.data.file.DataFile;
import org.dateline.model.report.Problem;
import org.junit.jupiter.api.Test;

/** What is wrong with any file of {@code data/en/coreference} is said at once. */
class BrokenCoreferenceFilesTest {

    @Test
    void everyProblemOfEveryFileIsReported() {
        assertThat(problems(BrokenFiles.over(List.of(), "coreference", "coreference/broken")))
                .isEqualTo(BrokenFiles.expected("coreference/broken"));
    }

    @Test
    void everyMissingFileIsReported() {
        assertThat(problems(List.of()).lines().map(line -> line.substring(0, line.indexOf(':'))))
                .containsExactly("coreference/cues.tsv", "coreference/fields.tsv", "coreference/weights.tsv");
    }

    private static String problems(List<DataFile> files) {
        List<Problem> problems = new ArrayList<>();
        new CoreferenceStep(files, type -> 1, code -> null, problems);
        return BrokenFiles.written(problems);
    }
}
