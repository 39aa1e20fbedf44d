package org.dateline.annotate.split;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.dateline.annotate.Annotating;
import org.dateline.data.file.DataFile;
import org.dateline.data.file.DataProblems;
import org.dateline.model.report.Problem;
import org.junit.jupiter.api.Test;

class WordListsTest {

    @Test
    void aUseMayHaveLinesInSeveralFiles() {
        List<DataFile> files = new ArrayList<>(Annotating.files());
        files.add(file("annotate/own.tsv", "compound\tmob-boss\n"));
        WordLists lists = WordLists.read(files);
        assertThat(lists.words(WordUse.COMPOUND)).contains("riot-police", "mob-boss");
    }

    @Test
    void everythingWrongInAllFilesIsReportedAtOnce() {
        List<DataFile> files = new ArrayList<>(Annotating.files());
        files.add(file("annotate/own.tsv", "# uses\ncompound mob-boss\nnickname\tal\n"));
        files.add(file("annotate/own_lemmas.tsv", "verb\tgo\tgone\nverbs\tgo\twent\n"));
        files.add(file("annotate/own_endings.tsv", "s\tes\ttwo\t-\nplural\ts\t1\t-\n"));
        files.add(file("annotate/own_abbreviations.tsv", "rank\tmaj.\n"));
        List<Problem> problems = catchThrowableOfType(DataProblems.class, () -> WordLists.read(files))
                .problems();
        assertThat(problems.stream().map(Problem::toString))
                .containsExactlyInAnyOrder(
                        "annotate/own.tsv:2: 1 cell, not 2 — separate the cells by one tab each, not by blanks",
                        "annotate/own.tsv:3: unknown use \"nickname\" — see the comment at the head of the file",
                        "annotate/own_lemmas.tsv:2: unknown class \"verbs\" — see the comment at the head of the file",
                        "annotate/own_endings.tsv:1: \"two\" is no number of letters — write a whole number",
                        "annotate/own_endings.tsv:2: unknown form \"plural\" — see the comment at the head of the file",
                        "annotate/own_abbreviations.tsv:1: unknown kind of abbreviation \"rank\" — see the comment at the head of the file");
    }

    @Test
    void everyListThatIsMissingIsReported() {
        List<Problem> problems = catchThrowableOfType(
                        DataProblems.class, () -> WordLists.read(List.of(file("annotate/words.tsv", "of\tof\n"))))
                .problems();
        assertThat(problems.stream().map(Problem::message))
                .contains(
                        "there is no line for \"title\"",
                        "there is no line for \"vowel\"",
                        "there is no line for \"gerund-stem\"",
                        "there is no line for \"verb\"")
                .doesNotContain("there is no line for \"of\"");
    }

    private static DataFile file(String name, String content) {
        return new DataFile(name, content.getBytes(StandardCharsets.UTF_8));
    }
}
