package org.dateline.data.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.dateline.model.report.Problem;
import org.junit.jupiter.api.Test;

class DataTableColumnsTest {

    private static final List<String> COLUMNS = List.of("name", "kind", "words");

    private final List<Problem> problems = new ArrayList<>();

    @Test
    void rowsKeepTheirLinesAndEmptyCells() {
        DataTable table = table("# about\n\nname\tkind\twords\na\t\tx|y\n# note\nb\tk\t\n");
        assertThat(problems).isEmpty();
        assertThat(table.rows()).extracting(DataTable.Row::line).containsExactly(4, 6);
        assertThat(table.rows().get(0).get("kind")).isEmpty();
        assertThat(table.rows().get(0).parts("words")).containsExactly("x", "y");
        assertThat(table.rows().get(1).parts("words")).isEmpty();
    }

    @Test
    void aHeaderThatNobodyKnowsIsAProblemAndTheTableHasNoRows() {
        DataTable table = table("# about\nname\tsort\twords\na\tb\tc\n");
        assertThat(table.rows()).isEmpty();
        assertThat(problems).extracting(Problem::line).containsExactly(2);
        assertThat(problems.get(0).remedy()).contains("name, kind, words");
    }

    @Test
    void aHeaderWithBlanksInsteadOfTabsIsOneProblem() {
        assertThat(table("name kind words\na b c\nd e f\n").rows()).isEmpty();
        assertThat(problems)
                .extracting(Problem::toString)
                .singleElement()
                .asString()
                .contains("t.tsv:1", "tabs");
    }

    @Test
    void everyRowWithBlanksInsteadOfTabsIsAProblem() {
        DataTable table = table("name\tkind\twords\na b c\nd\te\tf\ng\th\ti\tj\n");
        assertThat(table.rows()).extracting(row -> row.get("name")).containsExactly("d");
        assertThat(problems).extracting(Problem::line).containsExactly(2, 4);
        assertThat(problems).allMatch(problem -> problem.remedy().contains("tab"));
    }

    @Test
    void anEmptyTableIsAProblem() {
        assertThat(table("# about\n").rows()).isEmpty();
        assertThat(problems)
                .extracting(Problem::toString)
                .singleElement()
                .asString()
                .contains("is empty");
    }

    private DataTable table(String text) {
        return DataTable.withColumns(new DataFile("t.tsv", text.getBytes(StandardCharsets.UTF_8)), COLUMNS, problems);
    }
}
