package org.dateline.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.dateline.cli.terminal.ExitCode;
import org.dateline.model.report.Digest;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/**
 * The records of some sentences are the committed ones, byte for byte, on processors with the same instructions (docs/security.md).
 * Whoever changes the models, the data or the coder writes the digests anew with {@code ./dev digests}, on any such machine.
 */
class SameRecordsTest {

    private static final Path RESOURCES = Path.of("src/test/resources/org/dateline/cli/processors");
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int DIGITS = 16;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"careful", "quick"})
    void eachSentenceGivesTheCommittedRecord(String how) throws IOException {
        List<String> instructions = instructions();
        if (Boolean.getBoolean("dateline.digests.write")) {
            Files.write(RESOURCES.resolve("instructions.txt"), instructions);
        }
        assumeThat(instructions)
                .as(
                        "the digests are of a processor with other instructions; the shipped graphs do not yet give all processors the same")
                .isEqualTo(Files.readAllLines(RESOURCES.resolve("instructions.txt")));
        List<String> sentences = Files.readAllLines(RESOURCES.resolve("sentences.txt"));
        List<String> found = digests(sentences, how.equals("quick"));
        Path committed = RESOURCES.resolve(how + ".txt");
        if (Boolean.getBoolean("dateline.digests.write")) {
            Files.write(committed, found);
        }
        List<String> wanted = Files.readAllLines(committed);
        assertThat(wanted).hasSameSizeAs(sentences);
        List<String> other = new ArrayList<>();
        for (int index = 0; index < sentences.size(); index++) {
            if (!found.get(index).equals(wanted.get(index))) {
                other.add((index + 1) + ": " + sentences.get(index));
            }
        }
        assertThat(other)
                .as(
                        "%s: sentences with other records. After a change of models, data or coder run ./dev digests; without one, this"
                                + " processor codes them otherwise",
                        how)
                .isEmpty();
    }

    /** Which of the instructions that compute products of matrices this processor has; none where the system does not say. */
    private static List<String> instructions() throws IOException {
        Path processors = Path.of("/proc/cpuinfo");
        if (!Files.isReadable(processors)) {
            return List.of();
        }
        String flags = Files.readAllLines(processors).stream()
                .filter(line -> line.startsWith("flags"))
                .findFirst()
                .orElse("");
        return Stream.of("amx_int8", "avx2", "avx512_vnni", "avx512f", "avx_vnni", "fma")
                .filter(flag -> List.of(flags.split(" ")).contains(flag))
                .toList();
    }

    /** The report that a record is of or from. */
    private static String report(JsonNode record) {
        String told = record.path("report").asString("");
        return told.isEmpty()
                ? record.path("evidence")
                        .path(0)
                        .path("report")
                        .asString(record.path("id").asString(""))
                : told;
    }

    /** A digest for each sentence, of all its records but who coded them. */
    private List<String> digests(List<String> sentences, boolean quick) throws IOException {
        List<String> lines = new ArrayList<>();
        for (int index = 0; index < sentences.size(); index++) {
            lines.add(JSON.createObjectNode()
                    .put("id", String.valueOf(index))
                    .put("published", "2026-11-18")
                    .put("text", sentences.get(index))
                    .toString());
        }
        Path in = Files.write(folder.resolve("in.jsonl"), lines);
        Path out = folder.resolve("out.jsonl");
        List<Object> words = new ArrayList<>(List.of("code", in, "-o", out, "--with", "reports,statements"));
        if (quick) {
            words.add("--quick");
        }
        Shell shell = new Shell().run(words.toArray());
        assertThat(shell.exitCode()).as(shell.err()).isEqualTo(ExitCode.DONE);
        List<StringBuilder> records = new ArrayList<>();
        sentences.forEach(sentence -> records.add(new StringBuilder()));
        for (String line : Files.readAllLines(out)) {
            JsonNode record = JSON.readTree(line);
            records.get(Integer.parseInt(report(record)))
                    .append(line.replaceAll("\"(coder|data)\":\"[^\"]*\"", ""))
                    .append('\n');
        }
        return records.stream()
                .map(text -> Digest.sha256(text.toString().getBytes(StandardCharsets.UTF_8))
                        .substring(0, DIGITS))
                .toList();
    }
}
