package org.dateline.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.dateline.data.DataFolder;
import org.dateline.model.report.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataCheckTest {

    @Test
    void everythingWrongInAFolderIsToldAtOnceWithFileAndLine(@TempDir Path own) throws IOException {
        write(own, "lexicon/own.yaml", "- id: own.greet\n  verb: [greet]\n  type: GREETING\n");
        write(own, "ontology/own.yaml", "- type: Hail\n  quad: 7\n  score: high\n  future: NOWHERE\n");
        write(own, "clean/own.yaml", "patterns:\n  - id: open\n    kind: date\n    place: head\n    match: '(('\n");
        write(own, "schema/record.schema.json", "{\n  \"a\": }\n");
        write(own, "places/landmarks.tsv", "name\tkind\nOne\ttown\tthree\tfour\n");
        DataCheck.Outcome outcome = check(own);
        assertThat(outcome.isSound()).isFalse();
        assertThat(told(outcome.invalid()))
                .contains("lexicon/own.yaml:1", "ontology/own.yaml:1", "schema/record.schema.json:2")
                .anyMatch(place -> place.startsWith("clean/own.yaml"))
                .anyMatch(place -> place.startsWith("places/landmarks.tsv"));
        assertThat(outcome.invalid()).isSorted();
        assertThat(outcome.invalid().stream().filter(problem -> problem.file().equals("ontology/own.yaml")))
                .hasSizeGreaterThanOrEqualTo(4);
    }

    @Test
    void aWordClassThatNothingUsesIsAWarningOnly(@TempDir Path own) throws IOException {
        write(own, "lexicon/classes-own.yaml", "# words\nidle-words: [one, two]\n");
        write(own, "lexicon/own.yaml", "- id: own.none\n  verb: [greet]\n  type: GREETING\n");
        assertThat(told(check(own).warnings())).contains("lexicon/classes-own.yaml:2");
    }

    private static DataCheck.Outcome check(Path own) {
        DataFolder data = new DataFolder(List.of(DataFolder.installed(), own));
        return new DataCheck(data, List.of(), 1, words -> {}).run();
    }

    private static List<String> told(List<Problem> problems) {
        return problems.stream()
                .map(problem -> problem.file() + ":" + problem.line())
                .toList();
    }

    private static void write(Path folder, String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
