package org.dateline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.dateline.check.ExampleFile;
import org.dateline.cli.terminal.ExitCode;
import org.dateline.data.DataFolder;
import org.dateline.eval.gold.GoldReport;
import org.dateline.model.report.Problem;
import org.dateline.read.page.PageReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** What people decided moves the weights, as a data folder for other commands. */
@Timeout(300)
class LearnCommandTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Path EXAMPLES = Session.HOME.resolve("examples");
    private static final int ALL = Integer.MAX_VALUE;

    /** To this reader what is said to be a demand or an accusation is no event. */
    private static final Predicate<String> DEEDS =
            type -> !List.of("ACCUSE", "REQUEST", "REJECT").contains(type);

    /** Columns of the table that is printed: the log loss before and after. */
    private static final int BEFORE = 4;

    private static final int AFTER = 5;

    @TempDir
    private Path folder;

    /** The texts of the examples in a store, and by the id of each its gold records. */
    private Map<String, GoldReport> filled(Path store) throws IOException {
        Map<String, GoldReport> gold = new TreeMap<>();
        List<Object> words = new ArrayList<>(List.of("import"));
        PageReader pages = PageReader.open(new DataFolder(List.of(DataFolder.installed())).files("read", ".tsv"));
        List<Problem> problems = new ArrayList<>();
        try (Stream<Path> files = Files.list(EXAMPLES)) {
            for (Path file : files.filter(one -> one.toString().endsWith(".gold.jsonl"))
                    .sorted()
                    .toList()) {
                for (ExampleFile.Annotated example :
                        Objects.requireNonNull(ExampleFile.besideGold(file)).annotated(pages, problems)) {
                    gold.put(example.report().id(), example.gold());
                }
            }
        }
        try (Stream<Path> files = Files.list(EXAMPLES)) {
            files.filter(one -> one.toString().matches(".*\\.(txt|html)|.*five-reports\\.jsonl"))
                    .sorted()
                    .forEach(words::add);
        }
        words.addAll(List.of("--into", store));
        Shell shell = new Shell().run(words.toArray());
        assertThat(shell.exitCode()).as(shell.err()).isEqualTo(ExitCode.DONE);
        assertThat(problems).isEmpty();
        return gold;
    }

    @Test
    void decisionsBecomeADataFolderThatCodesAsTheReaderDecides() throws IOException {
        Path store = folder.resolve("news.db");
        GoldReviewer.review(store, filled(store), ALL, record -> DEEDS.test(record.type()));
        Path learned = folder.resolve("learned");
        Shell shell = new Shell().run("learn", store, "--out", learned);

        assertThat(shell.exitCode()).as(shell.out() + shell.err()).isEqualTo(ExitCode.DONE);
        assertThat(lossOf(shell.out(), "type", AFTER)).isLessThan(lossOf(shell.out(), "type", BEFORE) - 0.1);
        assertThat(shell.out())
                .containsPattern("records written before: \\d+")
                .containsPattern("accepted records that are lost: \\d+ of");
        assertThat(weight(learned, "type\ttype=ACCUSE"))
                .isLessThan(weight(DataFolder.installed(), "type\ttype=ACCUSE"));

        Shell again = new Shell().run("learn", store, "--out", folder.resolve("again"), "--threads", 1);
        assertThat(again.out()).isEqualTo(shell.out());
        assertThat(contents(folder.resolve("again"))).isEqualTo(contents(learned));

        assertThat(new Shell().run("learn", store, "--out", learned).err())
                .contains("holds fitted weights already; give --overwrite");
        List<JsonNode> before = coded("embassy-bombings-1998.txt");
        List<JsonNode> after = coded("embassy-bombings-1998.txt", "--data", learned);
        assertThat(unwanted(after)).isLessThan(unwanted(before));
        assertThat(after.get(0).toString()).contains("+learned-");
    }

    private static long unwanted(List<JsonNode> records) {
        return records.stream()
                .filter(record -> !DEEDS.test(record.path("type").asString("")))
                .count();
    }

    private static List<JsonNode> coded(String example, Object... options) {
        List<Object> words = new ArrayList<>(List.of("code", EXAMPLES.resolve(example)));
        words.addAll(List.of(options));
        Shell shell = new Shell().run(words.toArray());
        assertThat(shell.exitCode()).as(shell.err()).isEqualTo(ExitCode.DONE);
        return shell.out().lines().map(JSON::readTree).toList();
    }

    @Test
    void aHandfulOfDecisionsIsRefused() throws IOException {
        Path store = SampleStore.filled(folder);
        String id = JSON.readTree(new Shell()
                        .run("search", store, "type:PROTEST")
                        .out()
                        .lines()
                        .findFirst()
                        .orElseThrow())
                .path("id")
                .asString();
        new Shell().run("decide", store, "accept", id, "--by", "A. Reader");
        Shell shell = new Shell().run("learn", store, "--out", folder.resolve("learned"));

        assertThat(shell.exitCode()).isEqualTo(ExitCode.INPUT);
        assertThat(shell.err())
                .contains("1 events are decided about, 1 accepted as they are and 0 rejected, edited or merged, in 1"
                        + " reports")
                .contains("takes at least 50, 10 of each, in 10 reports");
        assertThat(folder.resolve("learned")).doesNotExist();
    }

    @Test
    void aFolderThatHoldsSomethingElseIsLeftAlone() throws IOException {
        Path mine = Files.createDirectory(folder.resolve("mine"));
        Files.writeString(mine.resolve("notes.txt"), "mine");
        Shell shell = new Shell().run("learn", folder.resolve("news.db"), "--out", mine, "--overwrite");

        assertThat(shell.exitCode()).isEqualTo(ExitCode.INPUT);
        assertThat(shell.err()).contains("holds no fitted weights; give another folder");
        assertThat(mine.resolve("notes.txt")).hasContent("mine");
    }

    private static double lossOf(String out, String model, int column) {
        return out.lines()
                .filter(line -> line.startsWith(model + " "))
                .map(line -> Double.valueOf(line.split(" +")[column]))
                .findFirst()
                .orElseThrow();
    }

    private static double weight(Path data, String sign) throws IOException {
        return Files.readAllLines(data.resolve("learned/coreference/fields.tsv")).stream()
                .filter(line -> line.startsWith(sign + "\t"))
                .map(line -> Double.valueOf(line.substring(sign.length() + 1)))
                .findFirst()
                .orElse(0.0);
    }

    private static Map<String, String> contents(Path data) throws IOException {
        Map<String, String> contents = new TreeMap<>();
        try (Stream<Path> files = Files.walk(data)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                contents.put(data.relativize(file).toString(), Files.readString(file));
            }
        }
        return contents;
    }
}
