package org.dateline.clean;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.dateline.data.DataFolder;
import org.dateline.data.file.DataFile;
import org.dateline.data.file.DataProblems;
import org.junit.jupiter.api.Test;

class CleanPatternsTest {

    @Test
    void everythingWrongInAllFilesIsReportedAtOnce() {
        List<DataFile> files = List.of(
                file("clean/a.yaml", "months: [january, february]\nword: {}\npatterns: []\n"),
                file(
                        "clean/b.yaml",
                        "patterns:\n  - {id: x, place: everywhere, match: 'a*', example: [a]}\n  - {match: b}\n"),
                file("clean/c.yaml", "patterns: [}\n"));
        assertThat(catchThrowableOfType(DataProblems.class, () -> new Cleaner(files))
                        .problems())
                .extracting(problem -> problem.file() + ":" + problem.line() + " " + problem.message())
                .contains(
                        "clean/a.yaml:0 months has 2 names, not 12",
                        "clean/a.yaml:0 unknown part \"word\"",
                        "clean/b.yaml:2 pattern x has an unknown key \"example\"",
                        "clean/b.yaml:2 pattern x place is \"everywhere\"",
                        "clean/b.yaml:2 pattern x repeats without bound: *",
                        "clean/b.yaml:0 an entry has no id",
                        "clean/patterns.yaml:0 no file names the months")
                .anySatisfy(problem -> assertThat(problem).startsWith("clean/c.yaml:1 is no valid YAML"));
    }

    private static DataFile file(String name, String content) {
        return new DataFile(name, content.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void everyExampleOfTheShippedPatternsComesOut() {
        List<DataFile> shipped = new DataFolder(List.of(DataFolder.installed())).files("clean", ".yaml");
        assertThat(shipped).isNotEmpty();
        assertThat(Cleaner.check(shipped)).isEmpty();
    }
}
