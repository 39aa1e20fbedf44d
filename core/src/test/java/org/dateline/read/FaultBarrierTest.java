package org.dateline.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.dateline.model.report.Problem;
import org.dateline.model.report.Report;
import org.dateline.model.report.StoredText;
import org.junit.jupiter.api.Test;

class FaultBarrierTest {

    private static final Report REPORT =
            new Report("r1", new StoredText("Words."), null, null, null, null, null, "in.txt");

    @Test
    void whatWorksComesOutAsItIs() {
        FaultBarrier.Outcome<String> outcome = FaultBarrier.around(REPORT, () -> "coded");
        assertThat(outcome).isEqualTo(new FaultBarrier.Outcome<>("coded", null, null));
        assertThat(outcome.why()).isEmpty();
    }

    @Test
    void anExceptionIsAProblemOfTheReport() {
        IllegalStateException fault = new IllegalStateException("broken");
        FaultBarrier.Outcome<String> outcome = FaultBarrier.around(REPORT, thrown(fault));
        assertThat(outcome.value()).isNull();
        assertThat(outcome.cause()).isSameAs(fault);
        assertThat(outcome.problem())
                .isEqualTo(new Problem(
                        "r1 (in.txt)",
                        0,
                        "a bug in Dateline: java.lang.IllegalStateException: broken",
                        "report it with the text"));
    }

    @Test
    void aFullStackIsAProblemOfTheReport() {
        FaultBarrier.Outcome<Integer> outcome = FaultBarrier.around("deep.txt", () -> endless(0));
        assertThat(outcome.why()).startsWith("is nested too deeply").contains("-Xss");
    }

    @Test
    void faultsThatNobodyExpectsAreProblemsOfTheReport() {
        for (Error fault :
                List.of(new AssertionError("odd"), new NoClassDefFoundError("gone"), new InternalError("x"))) {
            FaultBarrier.Outcome<String> outcome = FaultBarrier.around("odd.txt", () -> {
                throw fault;
            });
            assertThat(outcome.cause()).isSameAs(fault);
            assertThat(outcome.why()).startsWith("a bug in Dateline");
        }
    }

    @Test
    void memoryThatAnotherReportTookIsThereTheSecondTime() {
        AtomicInteger times = new AtomicInteger();
        FaultBarrier.Outcome<Integer> outcome = FaultBarrier.around("small.txt", () -> {
            if (times.incrementAndGet() == 1) {
                throw new OutOfMemoryError("Java heap space");
            }
            return times.get();
        });
        assertThat(outcome.value()).isEqualTo(2);
    }

    @Test
    void fullMemoryIsAProblemOfTheReport() {
        FaultBarrier.Outcome<String> outcome = FaultBarrier.around("large.txt", () -> {
            throw new OutOfMemoryError("Java heap space");
        });
        assertThat(outcome.why()).startsWith("needs more memory").contains("-Xmx");
    }

    private static Supplier<String> thrown(RuntimeException fault) {
        return () -> {
            throw fault;
        };
    }

    @SuppressWarnings("InfiniteRecursion")
    private static int endless(int depth) {
        return endless(depth + 1) + 1;
    }
}
