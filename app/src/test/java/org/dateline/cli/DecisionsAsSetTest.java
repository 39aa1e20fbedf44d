package org.dateline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.dateline.cli.terminal.ExitCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** What people decided is data that the coder can be measured by. */
@Timeout(120)
class DecisionsAsSetTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    private Path folder;

    private static String event(Path store, String query) {
        return JSON.readTree(new Shell()
                        .run("search", store, query)
                        .out()
                        .lines()
                        .findFirst()
                        .orElseThrow())
                .path("id")
                .asString();
    }

    @Test
    void acceptedEventsAreToBeFoundAndRejectedOnesAreNot() throws IOException {
        Path store = SampleStore.filled(folder);
        new Shell().run("decide", store, "accept", event(store, "type:PROTEST"), "--by", "A. Reader");
        new Shell()
                .run("decide", store, "reject", event(store, "type:CONSULT \"prime minister\""), "--by", "A. Reader");
        Path set = folder.resolve("decisions.jsonl");
        Files.writeString(
                set, new Shell().run("decisions", store, "--with-words").out());
        JsonNode first = JSON.readTree(Files.readAllLines(set).get(0));
        assertThat(first.path("told").path("text").asString()).contains("students protested");
        assertThat(first.path("told").path("published").asString()).isEqualTo("2026-11-18");
        Shell measured = new Shell().run("eval", set, "-v");
        assertThat(measured.exitCode()).as(measured.err()).isEqualTo(ExitCode.DONE);
        // The coder still gives the event that was rejected: that is what is to be seen.
        assertThat(measured.out()).containsPattern("accepted_found +1\\.0").containsPattern("rejected_gone +0\\.0");
        assertThat(measured.err()).contains("rejected CONSULT");
    }
}
