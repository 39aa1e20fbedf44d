package org.dateline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.dateline.cli.terminal.ExitCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** A type of one's own is learned from sentences, and coded like the others. */
@Timeout(300)
class LearnTypeTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String TYPE = "EVICTION";

    @TempDir
    private Path folder;

    private Path written(String examples) throws IOException {
        return Files.writeString(folder.resolve("examples.txt"), examples);
    }

    private static String evictions() throws IOException {
        try (InputStream file =
                Objects.requireNonNull(LearnTypeTest.class.getResourceAsStream("evictions.txt"), "evictions.txt")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private Shell learn(String type, int quad, Path examples) {
        return new Shell()
                .run("learn", "--type", type, "--quad", quad, "--examples", examples, "--out", folder.resolve("types"));
    }

    @Test
    void sentencesMakeATypeWithPartiesDaysAndPlaces() throws IOException {
        Shell shell = learn(TYPE, 4, written(evictions()));
        assertThat(shell.exitCode()).as(shell.out() + shell.err()).isEqualTo(ExitCode.DONE);
        assertThat(shell.out()).containsPattern("found \\d+ of \\d+ sentences that report such an event");

        Path report = Files.writeString(
                folder.resolve("report.txt"), "Bailiffs evicted sixty families from a hostel in Kampala on Monday.");
        List<JsonNode> records = coded(report, "--data", folder.resolve("types"));
        JsonNode eviction = records.stream()
                .filter(record -> record.path("type").asString("").equals(TYPE))
                .findFirst()
                .orElseThrow();
        assertThat(eviction.path("actors").path(0).path("text").asString("")).isEqualTo("Bailiffs");
        assertThat(eviction.path("recipients").path(0).path("text").asString(""))
                .contains("families");
        assertThat(eviction.path("where").path("name").asString("")).isEqualTo("Kampala");
        assertThat(eviction.path("data").asString("")).contains("+learned-");
        assertThat(coded(report).stream().map(record -> record.path("type").asString("")))
                .doesNotContain(TYPE);
    }

    private static List<JsonNode> coded(Path report, Object... options) {
        List<Object> words = new ArrayList<>(List.of("code", report, "--published", "2026-11-24"));
        words.addAll(List.of(options));
        Shell shell = new Shell().run(words.toArray());
        assertThat(shell.exitCode()).as(shell.err()).isEqualTo(ExitCode.DONE);
        return shell.out().lines().map(JSON::readTree).toList();
    }

    @Test
    void allThatIsWrongWithAFileIsSaidAtOnce() throws IOException {
        Shell shell = learn(TYPE, 4, written("+ Police evicted a family.\nThey left.\n- Police evicted a family.\n"));
        assertThat(shell.exitCode()).isEqualTo(ExitCode.INPUT);
        assertThat(shell.err())
                .contains("examples.txt:2: neither a sentence after + nor one after -")
                .contains("examples.txt:3: the sentence stands here a second time");
    }

    @Test
    void aHandfulOfSentencesIsRefused() throws IOException {
        Shell shell = learn(TYPE, 4, written("+ Police evicted a family.\n- Police met a family.\n"));
        assertThat(shell.exitCode()).isEqualTo(ExitCode.INPUT);
        assertThat(shell.err())
                .contains("1 sentences that report such an event and 1 that do not")
                .contains("at least 10 of each");
        assertThat(folder.resolve("types")).doesNotExist();
    }

    @Test
    void aNameThatIsTakenOrNoneIsRefused() throws IOException {
        Path examples = written(evictions());
        assertThat(learn("ASSAULT", 4, examples).err()).contains("ASSAULT: is a type already");
        assertThat(learn("evictions!", 4, examples).err()).contains("is no name of a type");
        assertThat(learn(TYPE, 7, examples).err()).contains("--quad 7: give 1 verbal cooperation");
        assertThat(new Shell().run("learn").err()).contains("give a store, or --type with --quad and --examples");
    }
}
