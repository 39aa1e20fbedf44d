package org.dateline.role;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.dateline.Dateline;
import org.dateline.data.DataFolder;
import org.dateline.model.event.Actor;
import org.dateline.model.event.Event;
import org.dateline.model.report.Problem;
import org.dateline.model.report.Published;
import org.dateline.model.report.Report;
import org.dateline.model.report.StoredText;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Who has a side that the words of an event leave open, by the cases of {@code cases.txt}. */
class RoleStepTest {

    private static final Dateline DATELINE = Dateline.open(new DataFolder(List.of(DataFolder.installed())));

    @AfterAll
    static void close() {
        DATELINE.close();
    }

    @TestFactory
    Stream<DynamicTest> cases() throws IOException {
        List<DynamicTest> tests = new ArrayList<>();
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(RoleStepTest.class.getResourceAsStream("cases.txt")), StandardCharsets.UTF_8))) {
            for (String line : lines.lines().toList()) {
                if (!line.isBlank() && !line.startsWith("#")) {
                    String[] cells = line.split("\t");
                    tests.add(DynamicTest.dynamicTest(cells[3], () -> assertThat(parties(cells[3], cells[0], cells[1]))
                            .isEqualTo(cells[2])));
                }
            }
        }
        return tests.stream();
    }

    private static String parties(String text, String trigger, String role) {
        Published published = new Published(LocalDate.of(2024, 6, 14), Published.Basis.OPTION);
        Report report = new Report("case", new StoredText(text), null, published, null, null, null, "case");
        for (Event event : DATELINE.code(report).events()) {
            boolean wanted = event.evidence().stream()
                    .anyMatch(
                            evidence -> report.text().slice(evidence.trigger()).equals(trigger));
            if (wanted) {
                List<String> names =
                        Role.valueOf(role).of(event).stream().map(Actor::name).toList();
                return names.isEmpty() ? "-" : String.join(", ", names);
            }
        }
        return "no event";
    }

    @Test
    void aTableWithoutWeightsIsAProblem() {
        List<Problem> problems = new ArrayList<>();
        new RoleStep(List.of(), problems);
        assertThat(problems).singleElement().satisfies(problem -> assertThat(problem.file())
                .isEqualTo("roles/weights.tsv"));
    }
}
