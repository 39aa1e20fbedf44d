package org.dateline.learn;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Weights move as far as examples bear, and no farther. */
class LogisticFitTest {

    private record Case(
            String name,
            Map<String, Double> before,
            List<Example> examples,
            List<Double> held,
            Map<String, Double> after) {}

    @TestFactory
    Stream<DynamicTest> weightsComeToWhatAnotherProgramFinds() {
        return cases().stream()
                .map(one -> DynamicTest.dynamicTest(one.name(), () -> assertThat(shown(LogisticFit.fit(
                                one.examples(), one.before(), one.held().get(0))))
                        .isEqualTo(shown(one.after()))));
    }

    @Test
    void theSameExamplesGiveTheSameBits() {
        for (Case one : cases()) {
            assertThat(LogisticFit.fit(one.examples(), one.before(), 2))
                    .isEqualTo(LogisticFit.fit(one.examples(), one.before(), 2));
        }
    }

    /** To two places: the fit stops when steps are small. */
    private static Map<String, String> shown(Map<String, Double> weights) {
        Map<String, String> shown = new TreeMap<>();
        weights.forEach((sign, weight) -> shown.put(sign, String.format(Locale.ROOT, "%.2f", weight + 0.0)));
        return shown;
    }

    private static List<Case> cases() {
        List<Case> cases = new ArrayList<>();
        for (String line : LearnFiles.lines("fits.txt")) {
            if (line.startsWith("== ")) {
                cases.add(new Case(
                        line.substring(3), new TreeMap<>(), new ArrayList<>(), new ArrayList<>(), new TreeMap<>()));
                continue;
            }
            Case last = cases.get(cases.size() - 1);
            String[] cells = line.split(" \\| ");
            switch (cells[0]) {
                case "before" -> last.before().putAll(amounts(cells[1]));
                case "after" -> last.after().putAll(amounts(cells[1]));
                case "held" -> last.held().add(Double.valueOf(cells[1]));
                default ->
                    last.examples()
                            .add(new Example(
                                    cells[1],
                                    amounts(cells[3]),
                                    cells[0].equals("right"),
                                    Double.parseDouble(cells[2])));
            }
        }
        return cases;
    }

    private static Map<String, Double> amounts(String cell) {
        Map<String, Double> amounts = new LinkedHashMap<>();
        for (String part : cell.split(", ")) {
            int at = part.lastIndexOf(' ');
            amounts.put(part.substring(0, at), Double.valueOf(part.substring(at + 1)));
        }
        return amounts;
    }
}
