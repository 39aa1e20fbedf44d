package org.dateline.code;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.dateline.code.ontology.Ontology;
import org.dateline.data.DataFolder;
import org.dateline.data.file.DataFile;
import org.dateline.model.report.Problem;
import org.junit.jupiter.api.Test;

/** Every problem of every file is found at once: the files of {@code broken} and shipped files with changes, by {@code problems.txt}. */
class BrokenDataTest {

    private static final DataFolder SHIPPED = new DataFolder(List.of(DataFolder.installed()));
    private static final Map<String, String> CHANGES = Map.of(
            "lexicon/grammar.yaml", "\nnegations:|\nnegatoins:",
            "lexicon/confidence.yaml", "\nscore:|\nscores:",
            "lexicon/default-slots.yaml", "\nadjective:|\nadjectives:",
            "counts/cues.yaml", "\n  MISSING:|\n  LOST:",
            "counts/numbers.yaml", "dozens: [24, 99]|dozens: [24, many]");

    @Test
    void everyProblemOfEveryFileIsFoundAtOnce() {
        List<Problem> problems = new ArrayList<>();
        Ontology ontology = new Ontology(
                with(SHIPPED.files("ontology", ".yaml", ".tsv"), "ontology/own.yaml", "ontology/own.tsv"), problems);
        new Coder(
                with(
                        SHIPPED.files("lexicon", ".yaml"),
                        "lexicon/own.yaml",
                        "lexicon/classes-own.yaml",
                        "lexicon/digits.yaml"),
                List.of(broken("actors/roles.tsv"), broken("actors/roles_agents.tsv")),
                with(SHIPPED.files("counts", ".yaml")),
                ontology,
                problems);
        assertThat(problems.stream().map(BrokenDataTest::firstLine).sorted())
                .containsExactlyElementsOf(text("broken/problems.txt").lines().toList());
    }

    @Test
    void theShippedFilesHaveNoProblem() {
        List<Problem> problems = new ArrayList<>();
        Ontology ontology = new Ontology(SHIPPED.files("ontology", ".yaml", ".tsv"), problems);
        new Coder(
                SHIPPED.files("lexicon", ".yaml"),
                SHIPPED.files("actors", "roles.tsv", "roles_agents.tsv"),
                SHIPPED.files("counts", ".yaml"),
                ontology,
                problems);
        assertThat(problems).isEmpty();
    }

    @Test
    void aFolderWithoutFilesIsRefusedWithTheNameOfEachFile() {
        List<Problem> problems = new ArrayList<>();
        new Coder(List.of(), List.of(), List.of(), new Ontology(List.of(), problems), problems);
        assertThat(problems)
                .extracting(Problem::file)
                .contains(
                        "lexicon/grammar.yaml",
                        "lexicon/default-slots.yaml",
                        "counts/cues.yaml",
                        "counts/numbers.yaml");
    }

    /** What the reader of YAML says goes on below. */
    private static String firstLine(Problem problem) {
        return problem.toString().lines().findFirst().orElse("");
    }

    private static List<DataFile> with(List<DataFile> shipped, String... own) {
        return Stream.concat(
                        shipped.stream().map(BrokenDataTest::changed),
                        Stream.of(own).map(BrokenDataTest::broken))
                .toList();
    }

    /** A shipped file, with its change if it has one. */
    private static DataFile changed(DataFile file) {
        for (Map.Entry<String, String> change : CHANGES.entrySet()) {
            if (file.is(change.getKey())) {
                String[] sides = change.getValue().split("\\|");
                assertThat(file.text()).contains(sides[0]);
                return file(change.getKey(), file.text().replace(sides[0], sides[1]));
            }
        }
        return file;
    }

    private static DataFile broken(String name) {
        return file(name, text("broken/" + name));
    }

    private static DataFile file(String name, String text) {
        return new DataFile(name, text.getBytes(StandardCharsets.UTF_8));
    }

    private static String text(String name) {
        try (InputStream stream = Objects.requireNonNull(BrokenDataTest.class.getResourceAsStream(name), name)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
