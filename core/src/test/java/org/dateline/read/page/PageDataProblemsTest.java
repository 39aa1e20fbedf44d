package org.dateline.read.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.dateline.data.file.DataFile;
import org.dateline.data.file.DataProblems;
import org.dateline.model.report.Problem;
import org.junit.jupiter.api.Test;

/** Everything that is wrong in {@code data/en/read} is reported at once. */
class PageDataProblemsTest {

    private static final String NODES = "tree\tnode\tfeature\tthreshold\tleft\tright\tvalue\n";

    @Test
    void problemsOfAllFilesComeTogether() {
        assertThat(problems(
                        file("read/page_words.tsv", "kind\tgroup\twords\nname comment reply\nheading\tx\ty\n"),
                        file("read/blocks.tsv", NODES + "0\t0\tno such\t0.5\t1\t2\t\n0\t1\t\t\t\t\tmany\n"),
                        file("read/date_words.tsv", "kind\twhat\twords\nmonth\t13\tsmarch\nlabel\tnever\tx\n"),
                        file("read/dates.tsv", "signal\tweight\naddress\theavy\n"),
                        file("read/notices.tsv", "notice\twords\nhoax\tHOAX\n")))
                .containsExactly(
                        "read/blocks.tsv:2",
                        "read/blocks.tsv:3",
                        "read/date_words.tsv:2",
                        "read/date_words.tsv:3",
                        "read/dates.tsv:2",
                        "read/notices.tsv:2",
                        "read/page_words.tsv:2",
                        "read/page_words.tsv:3");
    }

    @Test
    void missingFilesAreReportedBesideWhatIsWrongInTheOthers() {
        assertThat(problems(file("read/dates.tsv", "signal weight\naddress 2\n")))
                .containsExactly(
                        "read/blocks.tsv:0",
                        "read/date_words.tsv:0",
                        "read/dates.tsv:1",
                        "read/notices.tsv:0",
                        "read/page_words.tsv:0");
    }

    @Test
    void aTreeIsCheckedEvenWhereTheFeaturesAreNotKnown() {
        assertThat(problems(file("read/blocks.tsv", NODES + "0\t0\tlength\t0.5\t7\t8\t\n")))
                .contains("read/blocks.tsv:2", "read/page_words.tsv:0");
    }

    private static List<String> problems(DataFile... files) {
        DataProblems found = catchThrowableOfType(DataProblems.class, () -> PageReader.open(List.of(files)));
        assertThat(found.problems()).allMatch(problem -> !problem.remedy().isEmpty());
        return found.problems().stream()
                .sorted()
                .map(PageDataProblemsTest::place)
                .distinct()
                .toList();
    }

    private static String place(Problem problem) {
        return problem.file() + ":" + problem.line();
    }

    private static DataFile file(String name, String text) {
        return new DataFile(name, text.getBytes(StandardCharsets.UTF_8));
    }
}
