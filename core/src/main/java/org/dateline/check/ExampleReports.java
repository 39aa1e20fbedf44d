package org.dateline.check;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.dateline.OrderedRun;
import org.dateline.export.JsonLinesWriter;
import org.dateline.export.Origin;
import org.dateline.model.CodedReport;
import org.dateline.model.Problem;
import org.dateline.model.Report;
import org.dateline.model.StoredText;
import org.dateline.read.PageReader;
import org.dateline.read.ReadOptions;
import org.dateline.read.Reading;
import org.dateline.read.ReportReader;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Codes the reports of a folder and compares what comes out with {@code NAME.expected.jsonl} beside each. The format is
 * described in {@code docs/examples-format.md}.
 */
public final class ExampleReports {

    private static final String EXPECTED = ".expected.jsonl";
    private static final List<String> ENDINGS = List.of(".txt", ".html", ".htm", ".jsonl");

    private final Function<Report, CodedReport> coder;
    private final PageReader pages;
    private final OrderedRun order;
    private final JsonMapper mapper = new JsonMapper();

    /**
     * @param coder codes a report; called from several threads
     * @param pages reads those that are web pages
     * @param order how many at once
     */
    public ExampleReports(Function<Report, CodedReport> coder, PageReader pages, OrderedRun order) {
        this.coder = coder;
        this.pages = pages;
        this.order = order;
    }

    /**
     * What came of the examples.
     *
     * @param met expectations that come out as written
     * @param unmet expectations known not to
     * @param problems every field that differs, and what cannot be read
     * @param warnings reports nothing is expected of
     */
    public record Outcome(int met, int unmet, List<Problem> problems, List<Problem> warnings) {}

    private record Coded(Path file, List<JsonNode> events, List<Problem> problems) {}

    /**
     * Runs the examples directly in a folder.
     *
     * @throws UncheckedIOException when it cannot be read
     */
    public Outcome run(Path folder) {
        List<Path> files = files(folder);
        int[] counts = new int[2];
        List<Problem> problems = new ArrayList<>();
        List<Problem> warnings = new ArrayList<>();
        order.over(files.stream().filter(file -> !isExpected(file)).iterator(), this::coded, (Coded coded) -> {
            problems.addAll(coded.problems());
            Path beside = coded.file().resolveSibling(stem(coded.file()) + EXPECTED);
            if (!Files.isRegularFile(beside)) {
                warnings.add(new Problem(
                        Expectations.shown(coded.file()),
                        0,
                        "nothing is expected of it",
                        "write " + beside.getFileName()));
                return;
            }
            Expectations expectations = Expectations.read(beside, problems);
            Expectations.Outcome outcome = expectations.compare(coded.events());
            counts[0] += outcome.met();
            counts[1] += outcome.unmet();
            problems.addAll(outcome.problems());
        });
        for (Path file : files) {
            if (isExpected(file) && files.stream().noneMatch(other -> belongs(file, other))) {
                problems.add(new Problem(
                        Expectations.shown(file), 0, "there is no report beside it", "add it or rename this"));
            }
        }
        return new Outcome(counts[0], counts[1], problems, warnings);
    }

    /**
     * Of the events that a folder's expectations tell whole, by type, who, and when or where, how many come out in all that
     * is expected of them.
     *
     * @param told events told whole
     * @param right those that come out
     */
    public record Whole(int told, int right) {}

    /**
     * Compares whole events.
     *
     * @throws UncheckedIOException when the folder cannot be read
     */
    public Whole whole(Path folder) {
        int[] counts = new int[2];
        List<Path> reports =
                files(folder).stream().filter(file -> !isExpected(file)).toList();
        order.over(reports.iterator(), this::coded, (Coded coded) -> {
            Path beside = coded.file().resolveSibling(stem(coded.file()) + EXPECTED);
            if (Files.isRegularFile(beside)) {
                int[] found = Expectations.read(beside, new ArrayList<>()).whole(coded.events());
                counts[0] += found[0];
                counts[1] += found[1];
            }
        });
        return new Whole(counts[0], counts[1]);
    }

    private static boolean belongs(Path expected, Path report) {
        return !isExpected(report) && (stem(report) + EXPECTED).equals(String.valueOf(expected.getFileName()));
    }

    private static List<Path> files(Path folder) {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.filter(Files::isRegularFile)
                    .filter(file -> ENDINGS.stream().anyMatch(lowerName(file)::endsWith))
                    .sorted()
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException("cannot list " + folder, failure);
        }
    }

    private static String lowerName(Path file) {
        return String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
    }

    private static boolean isExpected(Path file) {
        return lowerName(file).endsWith(EXPECTED);
    }

    private static String stem(Path file) {
        String name = String.valueOf(file.getFileName());
        return name.substring(0, name.lastIndexOf('.'));
    }

    private Coded coded(Path file) {
        List<JsonNode> events = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        ReadOptions options = new ReadOptions(null, ReadOptions.LARGEST, new ByteArrayInputStream(new byte[0]));
        try (Stream<Reading> readings = new ReportReader(options, pages).read(List.of(file.toString()))) {
            readings.forEach(reading -> {
                if (reading instanceof Reading.Read read) {
                    events.addAll(records(coder.apply(read.report())));
                } else if (reading instanceof Reading.Failed failed) {
                    problems.add(failed.problem());
                }
            });
        }
        return new Coded(file, events, problems);
    }

    /** The events as the record writes them, each with the words of its triggers and what lies in its stance. */
    private List<JsonNode> records(CodedReport coded) {
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        try (JsonLinesWriter writer = new JsonLinesWriter(written, new Origin("", ""), Set.of())) {
            writer.write(coded);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        StoredText text = coded.article().text();
        List<JsonNode> records = new ArrayList<>();
        for (String line : written.toString(StandardCharsets.UTF_8).lines().toList()) {
            ObjectNode record = (ObjectNode) mapper.readTree(line);
            var triggers = record.putArray("trigger");
            coded.events()
                    .get(records.size())
                    .evidence()
                    .forEach(evidence -> triggers.add(text.slice(evidence.trigger())));
            record.put("report", coded.article().report().id());
            JsonNode stance = record.path("stance");
            stance.propertyNames().forEach(name -> record.set(name, stance.get(name)));
            records.add(record);
        }
        return records;
    }
}
