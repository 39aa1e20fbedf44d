package org.dateline.check;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.dateline.OrderedRun;
import org.dateline.codec.Origin;
import org.dateline.eval.match.GoldFile;
import org.dateline.eval.match.MatchedReport;
import org.dateline.export.JsonLinesWriter;
import org.dateline.model.event.CodedReport;
import org.dateline.model.report.Problem;
import org.dateline.model.report.Report;
import org.dateline.model.report.StoredText;
import org.dateline.read.page.PageReader;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Codes the reports of a folder and compares what comes out with {@code NAME.gold.jsonl} and {@code NAME.expected.jsonl} beside
 * each. Both forms are described in {@code docs/examples-format.md}.
 */
public final class ExampleReports {

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
     * @param met expectations and gold events that come out as written
     * @param unmet expectations known not to, and faults that the gold lists
     * @param problems every field that differs, and what cannot be read
     * @param warnings reports nothing is expected of
     */
    public record Outcome(int met, int unmet, List<Problem> problems, List<Problem> warnings) {}

    /** The reports of a file, as they were read and coded. */
    private record Coded(ExampleFile file, List<CodedReport> reports, List<Problem> problems) {}

    /**
     * Runs the examples directly in a folder.
     *
     * @throws UncheckedIOException when it cannot be read
     */
    public Outcome run(Path folder) {
        int[] counts = new int[2];
        List<Problem> problems = new ArrayList<>();
        List<Problem> warnings = new ArrayList<>();
        order.over(ExampleFile.in(folder).iterator(), this::coded, (Coded coded) -> {
            problems.addAll(coded.problems());
            ExampleFile file = coded.file();
            boolean isGold = Files.isRegularFile(file.gold());
            boolean isExpected = Files.isRegularFile(file.expected());
            if (isGold) {
                GoldExamples.Outcome outcome = GoldExamples.compare(
                        ExampleFile.shown(file.gold()), matched(coded, file.readGold(problems), problems));
                counts[0] += outcome.met();
                counts[1] += outcome.unmet();
                problems.addAll(outcome.problems());
            }
            if (isExpected) {
                Expectations.Outcome outcome =
                        Expectations.read(file.expected(), problems).compare(records(coded));
                counts[0] += outcome.met();
                counts[1] += outcome.unmet();
                problems.addAll(outcome.problems());
            }
            if (!isGold && !isExpected) {
                String remedy = "write " + file.gold().getFileName() + " or "
                        + file.expected().getFileName();
                warnings.add(new Problem(ExampleFile.shown(file.path()), 0, "nothing is expected of it", remedy));
            }
        });
        for (Path alone : ExampleFile.alone(folder)) {
            problems.add(
                    new Problem(ExampleFile.shown(alone), 0, "there is no report beside it", "add it or rename this"));
        }
        return new Outcome(counts[0], counts[1], problems, warnings);
    }

    /**
     * Of the events that a folder's expectations describe completely, by type, who, and when or where, how many come out in all
     * that is expected of them.
     *
     * @param expected events whose expectations are complete
     * @param right those that come out
     */
    public record Whole(int expected, int right) {}

    /**
     * Compares whole events.
     *
     * @throws UncheckedIOException when the folder cannot be read
     */
    public Whole whole(Path folder) {
        int[] counts = new int[2];
        order.over(ExampleFile.in(folder).iterator(), this::coded, (Coded coded) -> {
            Path beside = coded.file().expected();
            if (Files.isRegularFile(beside)) {
                int[] found = Expectations.read(beside, new ArrayList<>()).whole(records(coded));
                counts[0] += found[0];
                counts[1] += found[1];
            }
        });
        return new Whole(counts[0], counts[1]);
    }

    /**
     * Which files of gold were written anew.
     *
     * @param files those in which other faults are listed now
     * @param problems what keeps a file from being written
     */
    public record Accepted(List<Path> files, List<Problem> problems) {}

    /**
     * Writes into the files of gold directly in a folder what is at fault today, as {@code unmet} and {@code unmet_records}.
     *
     * @throws UncheckedIOException when the folder cannot be read, or a file not written
     */
    public Accepted accept(Path folder) {
        List<Path> written = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        List<ExampleFile> files = ExampleFile.in(folder).stream()
                .filter(file -> Files.isRegularFile(file.gold()))
                .toList();
        order.over(files.iterator(), this::coded, (Coded coded) -> {
            List<Problem> found = new ArrayList<>(coded.problems());
            GoldFile gold = coded.file().readGold(found);
            List<MatchedReport> matched = matched(coded, gold, found);
            if (found.isEmpty() && isRewritten(coded.file().gold(), gold.accepting(matched))) {
                written.add(coded.file().gold());
            }
            problems.addAll(found);
        });
        return new Accepted(written, problems);
    }

    /** Writes a file when its lines are others now; returns whether it did. */
    private static boolean isRewritten(Path file, List<String> lines) {
        try {
            boolean isOther = !Files.readAllLines(file, StandardCharsets.UTF_8).equals(lines);
            if (isOther) {
                Files.writeString(file, String.join("\n", lines) + "\n", StandardCharsets.UTF_8);
            }
            return isOther;
        } catch (IOException failure) {
            throw new UncheckedIOException("cannot write " + file, failure);
        }
    }

    private static List<MatchedReport> matched(Coded coded, GoldFile gold, List<Problem> problems) {
        Map<String, CodedReport> byId = new HashMap<>();
        List<Report> reports = new ArrayList<>();
        for (CodedReport report : coded.reports()) {
            reports.add(report.article().report());
            byId.put(report.article().report().id(), report);
        }
        List<MatchedReport> matched = new ArrayList<>();
        for (ExampleFile.Annotated one : coded.file().annotated(gold, reports, problems)) {
            CodedReport report = byId.get(one.report().id());
            if (report != null) {
                matched.add(MatchedReport.of(one.gold(), report));
            }
        }
        return matched;
    }

    private Coded coded(ExampleFile file) {
        List<Problem> problems = new ArrayList<>();
        List<CodedReport> reports =
                file.reports(pages, problems).stream().map(coder).toList();
        return new Coded(file, reports, problems);
    }

    private List<JsonNode> records(Coded coded) {
        return coded.reports().stream()
                .flatMap(report -> records(report).stream())
                .toList();
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
