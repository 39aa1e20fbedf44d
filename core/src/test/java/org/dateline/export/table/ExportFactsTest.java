package org.dateline.export.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.dateline.data.file.DataFile;
import org.dateline.data.file.DataProblems;
import org.junit.jupiter.api.Test;

class ExportFactsTest {

    @Test
    void everythingWrongInTheTablesIsReportedAtOnce() {
        DataProblems found = catchThrowableOfType(
                DataProblems.class,
                () -> new ExportFacts(List.of(
                        file("countries.tsv", "iso3\tiso2\nABW\tAW\n"),
                        file("sectors.tsv", "GOV GOV 1\nMIL\tMIL\t1\n"),
                        file("acled.tsv", "# nothing\n"))));
        assertThat(found.problems().stream()
                        .sorted()
                        .map(problem -> problem.file() + ":" + problem.line())
                        .toList())
                .containsExactly(
                        "export/acled.tsv:0", "export/countries.tsv:1", "export/roots.tsv:0", "export/sectors.tsv:1");
    }

    private static DataFile file(String name, String text) {
        return new DataFile("export/" + name, text.getBytes(StandardCharsets.UTF_8));
    }
}
