package org.dateline.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.dateline.data.DataFolder;
import org.junit.jupiter.api.Test;

class LexiconExamplesTest {

    @Test
    void everyExampleOfTheShippedDataComesOutAsWritten() {
        Path data = DataFolder.installed();
        int threads = Runtime.getRuntime().availableProcessors();
        DataCheck check = new DataCheck(
                new DataFolder(List.of(data)), List.of(data.resolveSibling("examples")), threads, words -> {});
        DataCheck.Outcome outcome = check.run();
        assertThat(outcome.problems()).isEmpty();
        assertThat(outcome.met()).isGreaterThan(1000);
    }
}
