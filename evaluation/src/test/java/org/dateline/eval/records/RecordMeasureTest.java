package org.dateline.eval.records;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.dateline.eval.gold.Field;
import org.dateline.eval.gold.GoldEvent;
import org.dateline.eval.gold.GoldReader;
import org.dateline.eval.gold.GoldReport;
import org.dateline.eval.gold.WrittenRecord;
import org.dateline.eval.match.MatchedEvent;
import org.dateline.eval.match.MatchedRecord;
import org.dateline.eval.match.MatchedReport;
import org.dateline.eval.match.Verdict;
import org.dateline.eval.match.Verdicts;
import org.dateline.eval.measure.ScoreTable;
import org.dateline.model.report.Problem;
import org.dateline.model.report.StoredText;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The cases of {@code cases.txt}, judged by hand, and the figures of {@code figures.txt}, reckoned from them by hand. */
class RecordMeasureTest {

    private static final Path FOLDER = Path.of("src/test/resources/org/dateline/eval/records");

    private static final JsonMapper MAPPER = new JsonMapper();

    private record Case(String name, Map<String, List<String>> parts) {

        private String text() {
            return String.join("\n", parts.getOrDefault("text", List.of()));
        }

        /** The lines of the judgement, with what a record is worth as a decimal. */
        private List<String> judged() {
            List<String> lines = new ArrayList<>();
            for (String line : parts.getOrDefault("judged", List.of())) {
                String[] cells = line.split("\\s*\\|\\s*");
                if (cells.length > 1) {
                    cells[cells.length - 1] = decimal(fraction(cells[cells.length - 1]));
                }
                lines.add(String.join(" | ", cells));
            }
            return lines;
        }

        private MatchedReport matched() {
            List<Problem> problems = new ArrayList<>();
            ObjectNode report = MAPPER.createObjectNode().put("id", name);
            ArrayNode events = report.putArray("events");
            parts.getOrDefault("gold", List.of()).forEach(line -> events.add(MAPPER.readTree(line)));
            GoldReport gold = new GoldReader("cases.txt", problems).report(report, 1);
            assertThat(problems).isEmpty();
            List<WrittenRecord> records = parts.getOrDefault("records", List.of()).stream()
                    .map(line -> WrittenRecord.of(withSpans(MAPPER.readTree(line))))
                    .toList();
            return MatchedReport.of(gold, new StoredText(text()), records);
        }

        private JsonNode withSpans(JsonNode record) {
            for (JsonNode telling : record.path("evidence")) {
                String trigger = telling.path("trigger").asString();
                int start = text().indexOf(trigger);
                assertThat(start).as(trigger).isNotNegative();
                int point = text().codePointCount(0, start);
                ((ObjectNode) telling)
                        .putArray("trigger")
                        .add(point)
                        .add(point + trigger.codePointCount(0, trigger.length()));
            }
            return record;
        }
    }

    @TestFactory
    Stream<DynamicTest> everyRecordIsJudgedAsByHand() throws IOException {
        return cases().stream()
                .map(one -> DynamicTest.dynamicTest(
                        one.name(), () -> assertThat(judged(one.matched())).containsExactlyElementsOf(one.judged())));
    }

    @Test
    void theFiguresOfAllCasesAreThoseReckonedByHand() throws IOException {
        RecordScores scores = new RecordScores(matched());
        Map<String, Double> measured = new LinkedHashMap<>(scores.facts());
        measured.putAll(scores.figures());
        Map<String, Double> reckoned = new LinkedHashMap<>();
        for (String line : Files.readAllLines(FOLDER.resolve("figures.txt"))) {
            if (!line.startsWith("#")) {
                reckoned.put(line.split(" ")[0], fraction(line.split(" ")[1]));
            }
        }
        reckoned.forEach(
                (name, value) -> assertThat(measured.get(name)).as(name).isCloseTo(value, within(0.000_001)));
        measured.keySet().removeAll(Set.of("records", "required"));
        assertThat(reckoned).containsOnlyKeys(measured.keySet());
    }

    @Test
    void theListingTellsEveryRecordAndEveryEventThatIsMissed() throws IOException {
        List<String> listing = RecordListing.of(matched());
        assertThat(listing.stream().filter(line -> line.startsWith("ok"))).hasSize(18);
        assertThat(listing.stream().filter(line -> line.startsWith("BAD"))).hasSize(14);
        assertThat(listing.stream().filter(line -> line.startsWith("MISS"))).hasSize(3);
    }

    @Test
    void theTablesCountEveryRecordOnce() throws IOException {
        List<ScoreTable> tables = RecordTables.of(matched());
        assertThat(tables.stream().map(ScoreTable::name))
                .containsExactly("field", "cause", "type", "rule", "confidence");
        ScoreTable type = tables.get(2);
        assertThat(sum(type, "records")).isEqualTo(32);
        assertThat(sum(type, "right")).isEqualTo(18);
        assertThat(sum(type, "required")).isEqualTo(31);
        assertThat(sum(type, "found")).isEqualTo(17);
        ScoreTable rule = tables.get(3);
        assertThat(sum(rule, "records")).isEqualTo(32);
        assertThat(sum(rule, "not in the gold")).isEqualTo(1);
        ScoreTable confidence = tables.get(4);
        assertThat(confidence.rows().get(4).cells().subList(0, 3)).isEqualTo(List.of(32, 18L, 0.2));
        assertThat(confidence.rows().get(0).cells().subList(0, 3)).isEqualTo(List.of(6, 4L, 0.7));
    }

    private static int sum(ScoreTable table, String column) {
        int index = table.columns().indexOf(column);
        return table.rows().stream()
                .mapToInt(row -> row.cells().get(index).intValue())
                .sum();
    }

    private static List<MatchedReport> matched() throws IOException {
        return cases().stream().map(Case::matched).toList();
    }

    private static List<String> judged(MatchedReport report) {
        List<String> lines = new ArrayList<>();
        report.records().forEach(record -> lines.add(judged(record)));
        for (MatchedEvent event : report.events()) {
            if (event.isRequired() && !event.hasRecord()) {
                lines.add("MISS #" + event.event().number());
            }
            if (event.isSwallowed()) {
                lines.add("SWALLOWED #" + event.event().number());
            }
        }
        return lines;
    }

    private static String judged(MatchedRecord record) {
        GoldEvent event = record.event();
        Verdicts verdicts = record.verdicts();
        List<String> open = new ArrayList<>();
        if (verdicts != null) {
            for (Field field : Field.values()) {
                Verdict verdict = verdicts.on(field);
                if (verdict == Verdict.UNKNOWN || verdict == Verdict.PARTLY) {
                    open.add(field.word());
                }
            }
        }
        return String.join(
                " | ",
                record.name(),
                event == null ? "-" : "#" + event.number(),
                String.join(", ", record.causes()),
                String.join(", ", open),
                decimal(record.worth()));
    }

    private static double fraction(String words) {
        String[] parts = words.split("/");
        return Double.parseDouble(parts[0]) / (parts.length > 1 ? Double.parseDouble(parts[1]) : 1);
    }

    private static String decimal(double number) {
        return String.format(Locale.ROOT, "%.4f", number);
    }

    private static List<Case> cases() throws IOException {
        List<Case> cases = new ArrayList<>();
        for (String block : Files.readString(FOLDER.resolve("cases.txt")).split("(?m)^== ")) {
            List<String> lines = block.lines().toList();
            if (block.startsWith("#")) {
                continue;
            }
            Map<String, List<String>> parts = new LinkedHashMap<>();
            String part = "";
            for (String line : lines.subList(1, lines.size())) {
                if (line.startsWith("-- ")) {
                    part = line.substring(3);
                } else if (!line.isBlank()) {
                    parts.computeIfAbsent(part, name -> new ArrayList<>()).add(line);
                }
            }
            cases.add(new Case(lines.get(0), parts));
        }
        return cases;
    }
}
