package org.dateline.when.expression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.dateline.data.DataFolder;
import org.dateline.data.file.DataFile;
import org.dateline.data.file.DataProblems;
import org.dateline.model.report.Problem;
import org.junit.jupiter.api.Test;

/** What is wrong in the files of times is reported with file, line and remedy, and all at once. */
class TimeDataTest {

    private static final List<DataFile> SHIPPED =
            new DataFolder(List.of(DataFolder.installed())).files("when", ".yaml");

    @Test
    void problemsOfAllFilesAreReportedTogether() {
        List<DataFile> files = new ArrayList<>();
        for (DataFile file : SHIPPED) {
            String text = file.text();
            files.add(file(
                    file.name(),
                    text.replace("UNIT: {minute: minute", "UNIT: {minute: instant")
                            .replace("  sure:", "  certain:")));
        }
        files.add(
                file("when/own.yaml", "rules:\n  - {id: today, level: 4, means: days 0 often, match: [\"{MOON}\"]}\n"));
        files.add(file("when/own2.yaml", "rules: [}\n"));
        files.add(file("when/own3.yaml", "rule:\n  - {id: noon}\n"));
        assertThat(problems(files).stream().map(Problem::toString))
                .containsExactlyInAnyOrder(
                        "en/when/words.yaml: \"minute\" of the class UNIT stands for \"instant\" — write it as the other words of that class",
                        "en/when/words.yaml: tense: there is no \"sure\" — restore that part of the file",
                        "en/when/words.yaml: tense: unknown part \"certain\" — use one of deferring, ending, future, leading, scheduled, sure, timetable",
                        "when/own.yaml:2: there are two rules \"today\" — give every rule its own id",
                        "when/own.yaml:2: unknown argument \"often\" — see the documentation of the operation",
                        "when/own.yaml:2: level must be 1, 2 or 3 — see the comment at the head of the file",
                        "when/own.yaml:2: there is no class of words \"MOON\" — see the comment at the head of the file",
                        "when/own.yaml:2: rule \"today\" lacks match or examples — add what is missing",
                        problemOf("when/own2.yaml", files),
                        "when/own3.yaml:1: unknown part \"rule\" — write rules below \"rules:\"");
        assertThat(problemOf("when/own2.yaml", files)).contains("when/own2.yaml:1: is no valid YAML");
    }

    @Test
    void rulesAreCheckedWithoutWordsToo() {
        List<DataFile> files = new ArrayList<>(SHIPPED);
        files.removeIf(file -> file.name().endsWith("words.yaml"));
        files.add(file(
                "when/own.yaml", "rules:\n  - {id: noon, level: 1, means: guess, match: [noon], examples: [x]}\n"));
        assertThat(problems(files)).extracting(Problem::file).containsExactly("when/words.yaml", "when/own.yaml");
    }

    private static String problemOf(String file, List<DataFile> files) {
        return problems(files).stream()
                .filter(problem -> problem.file().equals(file))
                .map(Problem::toString)
                .findFirst()
                .orElseThrow();
    }

    private static List<Problem> problems(List<DataFile> files) {
        return catchThrowableOfType(DataProblems.class, () -> new TimeExpressions(files))
                .problems();
    }

    private static DataFile file(String name, String content) {
        return new DataFile(name, content.getBytes(StandardCharsets.UTF_8));
    }
}
