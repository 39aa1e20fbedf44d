package org.dateline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.dateline.cli.terminal.ExitCode;
import org.dateline.record.DecidedMentions;
import org.dateline.store.Store;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** What of people's decisions stands in the end, mention by mention. */
class DecidedMentionsTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private static Path folder;

    @SuppressWarnings("NullAway.Init")
    private static Path filled;

    @BeforeAll
    static void fill() throws IOException {
        filled = SampleStore.filled(folder);
    }

    @TestFactory
    Stream<DynamicTest> whatStandsOfDecisions() throws IOException {
        Map<String, List<String>> cases = new LinkedHashMap<>();
        List<String> lines = new ArrayList<>();
        for (String line : Files.readAllLines(Shell.file("decided.txt"))) {
            if (line.startsWith("== ")) {
                lines = new ArrayList<>();
                cases.put(line.substring(3), lines);
            } else if (!line.isBlank() && !line.startsWith("#")) {
                lines.add(line);
            }
        }
        return cases.entrySet().stream()
                .map(one -> DynamicTest.dynamicTest(one.getKey(), () -> assertThat(standing(decide(one.getValue())))
                        .containsExactlyElementsOf(one.getValue().stream()
                                .filter(line -> line.startsWith("> "))
                                .map(line -> line.substring(2))
                                .toList())));
    }

    private static Path decide(List<String> lines) throws IOException {
        Path store =
                Files.copy(filled, Files.createTempDirectory(folder, "case").resolve("store.db"));
        long last = 0;
        for (String line : lines) {
            if (line.startsWith("> ")) {
                continue;
            }
            String[] words = line.split(" ");
            List<Object> command = new ArrayList<>(List.of("decide", store, words[0], "--by", "A. Reader"));
            if (words[0].equals("undo")) {
                command.add(last);
            }
            for (String word : List.of(words).subList(1, words.length)) {
                command.addAll(word.contains("=") ? List.of("--set", word) : List.of(id(store, word)));
            }
            Shell shell = new Shell().run(command.toArray());
            assertThat(shell.exitCode()).as(shell.err()).isEqualTo(ExitCode.DONE);
            last++;
        }
        return store;
    }

    private static String id(Path store, String meant) {
        String[] words = meant.split("/");
        try (Store opened = Store.reading(store)) {
            return opened.read().records(words[0]).stream()
                    .map(JSON::readTree)
                    .filter(record -> record.path("type").asString().equals(words[1]))
                    .map((JsonNode record) -> record.path("id").asString())
                    .findFirst()
                    .orElseThrow();
        }
    }

    private static List<String> standing(Path store) {
        try (Store opened = Store.reading(store)) {
            return DecidedMentions.of(opened.read()).stream()
                    .map(one -> one.report() + "/" + one.type() + " " + one.verdict() + " " + one.edits() + " "
                            + one.weight())
                    .toList();
        }
    }
}
