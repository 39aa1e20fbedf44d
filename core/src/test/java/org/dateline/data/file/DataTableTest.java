package org.dateline.data.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.dateline.model.report.Problem;
import org.junit.jupiter.api.Test;

class DataTableTest {

    private final List<Problem> problems = new ArrayList<>();

    @Test
    void commentsAndBlankLinesAreNoRowsButCountAsLines() {
        DataTable table = DataTable.withHeader(file("# head\n\nname\tkind\n# more\nAlba\ttown\n"), 2, problems);
        assertThat(table.columns()).containsExactly("name", "kind");
        assertThat(table.rows()).hasSize(1);
        assertThat(table.rows().get(0).line()).isEqualTo(5);
        assertThat(table.rows().get(0).get("kind")).isEqualTo("town");
        assertThat(problems).isEmpty();
    }

    @Test
    void aRowMayEndEarlyButNotTooEarlyNorTooLate() {
        DataTable table =
                DataTable.withHeader(file("name\tkind\tnote\nAlba\ttown\nBerga\nCala\ttown\t\tmore\n"), 2, problems);
        assertThat(table.rows()).extracting(row -> row.get("name")).containsExactly("Alba");
        assertThat(table.rows().get(0).get("note")).isEmpty();
        assertThat(problems)
                .extracting(Problem::toString)
                .satisfiesExactly(
                        first -> assertThat(first).contains("part/table.tsv:3").contains("1 cell, not 2 to 3"),
                        second ->
                                assertThat(second).contains("part/table.tsv:4").contains("4 cells, not 2 to 3"));
    }

    @Test
    void theHeaderIsReadWithoutTheRest() {
        assertThat(DataTable.header(file("# head\r\nname\tkind\r\nAlba\ttown\r\n"))
                        .cells())
                .containsExactly("name", "kind");
        assertThat(DataTable.header(file("# head\nname\tkind")).line()).isEqualTo(2);
        assertThat(DataTable.header(file("# head\n")).cells()).isEmpty();
    }

    @Test
    void partsBetweenBarsAreKept() {
        DataTable table = DataTable.withHeader(file("name\taliases\nAlba\tA|B\nBerga\t\n"), 1, problems);
        assertThat(table.rows().get(0).parts("aliases")).containsExactly("A", "B");
        assertThat(table.rows().get(1).parts("aliases")).isEmpty();
    }

    private static DataFile file(String text) {
        return new DataFile("part/table.tsv", text.getBytes(StandardCharsets.UTF_8));
    }
}
