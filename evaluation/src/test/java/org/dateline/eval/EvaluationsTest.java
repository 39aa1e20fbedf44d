package org.dateline.eval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.dateline.Dateline;
import org.dateline.OrderedRun;
import org.dateline.data.DataFolder;
import org.dateline.eval.measure.CoderUnderTest;
import org.dateline.eval.measure.EvalSet;
import org.dateline.eval.measure.Measurement;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Small sets, some of whose answers are wrong on purpose, with the figures that follow beside them. */
class EvaluationsTest {

    private static final Path SETS = Path.of("src/test/resources/eval/sets");
    private static final DataFolder DATA = new DataFolder(List.of(Path.of("../data")));

    private static Dateline dateline;

    @BeforeAll
    static void open() {
        dateline = Dateline.open(DATA);
    }

    @AfterAll
    static void close() {
        dateline.close();
    }

    static List<String> sets() throws IOException {
        try (Stream<Path> files = Files.list(SETS)) {
            return files.filter(file -> file.toString().endsWith(".jsonl"))
                    .map(EvalSet::nameOf)
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("sets")
    void theFiguresOfASmallSetAreThoseReckonedByHand(String name) throws IOException {
        EvalSet set = EvalSet.read(SETS.resolve(name + ".jsonl"), 1);
        Measurement measured =
                Evaluations.of(name).measure(set, new CoderUnderTest(dateline, DATA, new OrderedRun(1, 1)));

        Map<String, Double> figures = measured.figures();
        for (String line : Files.readAllLines(SETS.resolve(name + ".figures"))) {
            String figure = line.split(" ")[0];
            assertThat(figures.get(figure)).as(figure).isEqualTo(Double.parseDouble(line.split(" ")[1]), within(0.001));
        }
    }
}
