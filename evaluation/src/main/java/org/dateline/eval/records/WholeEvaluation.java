package org.dateline.eval.records;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.dateline.StepTimes;
import org.dateline.check.ExampleReports;
import org.dateline.eval.measure.CoderUnderTest;
import org.dateline.eval.measure.EvalSet;
import org.dateline.eval.measure.Evaluation;
import org.dateline.eval.measure.Measurement;
import org.jspecify.annotations.Nullable;

/**
 * Reports with the events expected of them, as {@code examples/} has them: in how many of the events that are specified in full all
 * is right together, type, actors, day, place and whatever else is expected. All reports of the set's folder count.
 */
public final class WholeEvaluation implements Evaluation {

    @Override
    public boolean measures(String set) {
        return set.endsWith(".expected");
    }

    @Override
    public Measurement measure(EvalSet set, CoderUnderTest coder) {
        @Nullable Path folder = set.path().toAbsolutePath().getParent();
        ExampleReports.Whole whole = new ExampleReports(
                        coder.dateline()::code, coder.dateline().pages(), coder.order())
                .whole(folder == null ? Path.of(".") : folder);
        Map<String, Double> figures = Map.of("joint", Measurement.share(whole.right(), whole.expected()));
        return new Measurement(whole.expected(), figures, Map.of(), Map.of(), List.of(), StepTimes.NONE);
    }
}
