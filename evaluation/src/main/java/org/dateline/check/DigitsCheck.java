package org.dateline.check;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.dateline.OrderedRun;
import org.dateline.code.Coder;
import org.dateline.code.lexicon.Digits;
import org.dateline.model.annotation.Annotated;
import org.dateline.model.report.Problem;
import org.jspecify.annotations.Nullable;

/** Runs the examples of the table of digits: some event of each sentence must have the code behind the arrow. */
final class DigitsCheck {

    private DigitsCheck() {}

    /**
     * The examples that do not come out.
     *
     * @param coder the coder with the table to check
     * @param annotate annotates a text that has no date; called from several threads
     * @param order how many at once
     */
    static List<Problem> problems(Coder coder, Function<String, Annotated> annotate, OrderedRun order) {
        Stream.Builder<Problem> problems = Stream.builder();
        order.over(
                coder.lexicon().digits().examples().iterator(),
                example -> new Tried(problem(example, coder, annotate)),
                (Tried tried) -> {
                    if (tried.problem() != null) {
                        problems.add(tried.problem());
                    }
                });
        return problems.build().toList();
    }

    private record Tried(@Nullable Problem problem) {}

    private static @Nullable Problem problem(
            Digits.Example example, Coder coder, Function<String, Annotated> annotate) {
        List<String> codes = coder.code(annotate.apply(example.text())).stream()
                .map(claim -> claim.code().cameo())
                .filter(Objects::nonNull)
                .toList();
        return codes.contains(example.code())
                ? null
                : new Problem(
                        example.file(),
                        example.line(),
                        example.row() + ": the code is " + codes + ", not " + example.code(),
                        "\"" + example.text() + "\"");
    }
}
