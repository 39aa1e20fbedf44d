package org.dateline.eval;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.dateline.StepTimes;
import org.dateline.eval.measure.EvalSet;
import org.dateline.eval.measure.Measurement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FloorsTest {

    @TempDir
    private Path folder;

    @Test
    void aFigureMayFallALittleAndNoFurther() {
        Floors floors = raised(0.80);
        assertThat(floors.compare(set("aa", 1), measured(0.791)).missed()).isEmpty();
        assertThat(floors.compare(set("aa", 1), measured(0.789)).missed())
                .containsExactly("gold: recall is 0.7890, below its floor of 0.790");
    }

    @Test
    void raisingNeverLowers() {
        Floors floors = raised(0.80);
        floors.raise(set("aa", 1), measured(0.70));
        assertThat(floors.compare(set("aa", 1), measured(0.75)).missed()).hasSize(1);
        floors.raise(set("aa", 1), measured(0.90));
        assertThat(floors.compare(set("aa", 1), measured(0.85)).missed()).hasSize(1);
    }

    @Test
    void aChangedSetIsToldAndNotCompared() {
        Floors floors = raised(0.80);
        floors.raise(set("bb", 1), measured(0.10));
        Floors.Comparison comparison = floors.compare(set("bb", 1), measured(0.10));
        assertThat(comparison.missed()).isEmpty();
        assertThat(comparison.notes()).singleElement().asString().contains("has changed");
        assertThat(floors.compare(set("aa", 5), measured(0.10)).notes()).hasSize(1);
    }

    @Test
    void aFloorThatIsNoLongerMeasuredIsMissed() {
        Measurement other = new Measurement(1, Map.of("accuracy", 1.0), Map.of(), Map.of(), List.of(), StepTimes.NONE);
        assertThat(raised(0.80).compare(set("aa", 1), other).missed()).hasSize(1);
    }

    @Test
    void floorsSurviveTheirFile() {
        Path file = folder.resolve("eval").resolve("floors.json");
        raised(0.80).write(file);
        assertThat(Floors.read(file).compare(set("aa", 1), measured(0.5)).missed())
                .hasSize(1);
        assertThat(Floors.read(folder.resolve("none.json"))
                        .compare(set("aa", 1), measured(0))
                        .missed())
                .isEmpty();
    }

    private static Floors raised(double recall) {
        Floors floors = Floors.read(Path.of("no-such-floors.json"));
        floors.raise(set("aa", 1), measured(recall));
        return floors;
    }

    private static EvalSet set(String digest, int every) {
        return new EvalSet("gold", Path.of("gold.jsonl"), digest, every, List.of());
    }

    private static Measurement measured(double recall) {
        return new Measurement(10, Map.of("recall", recall), Map.of(), Map.of(), List.of(), StepTimes.NONE);
    }
}
