package org.dateline.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.dateline.eval.gold.GoldReport;
import org.dateline.eval.gold.WrittenRecord;
import org.dateline.eval.match.GoldFile;
import org.dateline.eval.match.MatchedReport;
import org.dateline.model.report.Problem;
import org.dateline.model.report.StoredText;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Cases in {@code gold.txt}: a report, its gold, what was coded, and what is told and accepted. */
class GoldExamplesTest {

    private static final String FILE = "examples/kelo.gold.jsonl";

    private record Case(String name, Map<String, List<String>> parts) {

        private List<String> part(String part) {
            return parts.getOrDefault(part, List.of());
        }

        private StoredText text() {
            return new StoredText(String.join("\n", part("text")));
        }

        private List<MatchedReport> matched(GoldFile gold) {
            return gold.reports().stream()
                    .map(report -> MatchedReport.of(report, text(), records()))
                    .toList();
        }

        private List<WrittenRecord> records() {
            List<WrittenRecord> records = new ArrayList<>();
            for (String line : part("records")) {
                JsonNode record = new JsonMapper().readTree(line);
                for (JsonNode telling : record.path("evidence")) {
                    String trigger = telling.path("trigger").asString();
                    int start = text().string().indexOf(trigger);
                    assertThat(start).as(trigger).isNotNegative();
                    ((ObjectNode) telling).putArray("trigger").add(start).add(start + trigger.length());
                }
                records.add(WrittenRecord.of(record));
            }
            return records;
        }

        private List<String> told() {
            List<Problem> problems = new ArrayList<>();
            GoldFile gold = GoldFile.read(FILE, part("gold"), problems);
            for (GoldReport report : gold.reports()) {
                problems.addAll(report.lost(text(), FILE));
            }
            List<MatchedReport> matched = problems.isEmpty() ? matched(gold) : List.of();
            GoldExamples.Outcome outcome = GoldExamples.compare(FILE, matched);
            problems.addAll(outcome.problems());
            assertThat(problems)
                    .allSatisfy(problem -> assertThat(problem.file()).isEqualTo(FILE));
            List<String> told = new ArrayList<>();
            told.add("met " + outcome.met() + ", unmet " + outcome.unmet());
            problems.stream().sorted().forEach(problem -> told.add(problem.line() + ": " + problem.message()));
            return told;
        }

        private List<String> accepted() {
            GoldFile gold = GoldFile.read(FILE, part("gold"), new ArrayList<>());
            return gold.accepting(matched(gold));
        }
    }

    @TestFactory
    Stream<DynamicTest> faultsAreToldUnlessTheyAreListed() throws IOException {
        return cases().stream()
                .map(one -> DynamicTest.dynamicTest(
                        one.name(), () -> assertThat(one.told()).containsExactlyElementsOf(one.part("told"))));
    }

    @TestFactory
    Stream<DynamicTest> acceptingListsTheFaultsOfTodayAndChangesNothingElse() throws IOException {
        return cases().stream()
                .filter(one -> !one.part("accepted").isEmpty())
                .map(one -> DynamicTest.dynamicTest(
                        one.name(), () -> assertThat(one.accepted()).containsExactlyElementsOf(one.part("accepted"))));
    }

    @TestFactory
    Stream<DynamicTest> whatWasAcceptedIsNotTold() throws IOException {
        return cases().stream()
                .filter(one -> !one.part("accepted").isEmpty())
                .map(one -> DynamicTest.dynamicTest(one.name(), () -> {
                    Map<String, List<String>> parts = new LinkedHashMap<>(one.parts());
                    parts.put("gold", one.accepted());
                    assertThat(new Case(one.name(), parts).told()).hasSize(1);
                }));
    }

    private static List<Case> cases() throws IOException {
        try (InputStream stream = GoldExamplesTest.class.getResourceAsStream("gold.txt")) {
            List<Case> cases = new ArrayList<>();
            for (String block : new String(stream.readAllBytes(), StandardCharsets.UTF_8).split("(?m)^== ")) {
                List<String> lines = block.stripTrailing().lines().toList();
                if (block.startsWith("#")) {
                    continue;
                }
                Map<String, List<String>> parts = new LinkedHashMap<>();
                String part = "";
                for (String line : lines.subList(1, lines.size())) {
                    if (line.startsWith("-- ")) {
                        part = line.substring(3);
                    } else {
                        parts.computeIfAbsent(part, name -> new ArrayList<>()).add(line);
                    }
                }
                cases.add(new Case(lines.get(0), parts));
            }
            return cases;
        }
    }
}
