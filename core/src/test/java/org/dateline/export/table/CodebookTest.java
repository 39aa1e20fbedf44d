package org.dateline.export.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.dateline.data.DataFolder;
import org.junit.jupiter.api.Test;

class CodebookTest {

    private final Codebook book = new Codebook(new DataFolder(List.of(DataFolder.installed())).files("export", ".tsv"));

    @Test
    void everyColumnOfOurOwnTableIsExplained() {
        assertThat(new OwnTable().columns()).allSatisfy(column -> assertThat(book.holds("csv", column.name()))
                .as(column.name())
                .isNotEqualTo("not filled"));
    }

    @Test
    void aFormatThatIsNoTableHasNone() {
        assertThat(book.of("jsonl")).isEmpty();
        assertThat(book.of("acled")).contains("fatalities,integer,\"number given, else the least");
    }
}
