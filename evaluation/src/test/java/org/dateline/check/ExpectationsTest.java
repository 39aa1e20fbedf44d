package org.dateline.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.dateline.model.report.Problem;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Cases in {@code expectations.txt}: events that were coded, what was expected, and what is told of it. */
class ExpectationsTest {

    @TempDir
    private Path folder;

    private record Case(String name, List<String> coded, List<String> expected, List<String> told) {}

    @TestFactory
    Stream<DynamicTest> differencesAreToldFieldByField() throws IOException {
        return cases().stream()
                .map(one -> DynamicTest.dynamicTest(
                        one.name(), () -> assertThat(told(one)).containsExactlyElementsOf(one.told())));
    }

    private List<String> told(Case one) throws IOException {
        List<JsonNode> coded = new ArrayList<>();
        one.coded().forEach(line -> coded.add(new JsonMapper().readTree(line)));
        Path file = Files.write(folder.resolve("case.expected.jsonl"), one.expected());
        List<Problem> problems = new ArrayList<>();
        Expectations.Outcome outcome = Expectations.read(file, problems).compare(coded);
        problems.addAll(outcome.problems());
        List<String> told = new ArrayList<>();
        told.add("met " + outcome.met() + ", unmet " + outcome.unmet());
        problems.forEach(problem -> told.add(problem.line() + ": " + problem.message()));
        return told;
    }

    private static List<Case> cases() throws IOException {
        try (InputStream stream = ExpectationsTest.class.getResourceAsStream("expectations.txt")) {
            String text = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
            List<Case> cases = new ArrayList<>();
            for (String block : text.split("(?m)^== ")) {
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
                cases.add(new Case(
                        lines.get(0),
                        parts.getOrDefault("coded", List.of()),
                        parts.getOrDefault("expected", List.of()),
                        parts.getOrDefault("told", List.of())));
            }
            return cases;
        }
    }
}
