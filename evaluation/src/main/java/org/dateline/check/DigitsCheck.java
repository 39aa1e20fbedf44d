package org.dateline.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.dateline.OrderedRun;
import org.dateline.code.Coder;
import org.dateline.code.lexicon.Digits;
import org.dateline.model.annotation.Annotated;
import org.dateline.model.report.Problem;

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
        List<Problem> problems = new ArrayList<>();
        order.over(
                coder.lexicon().digits().examples().iterator(),
                example -> problem(example, coder, annotate),
                (Optional<Problem> problem) -> problem.ifPresent(problems::add));
        return List.copyOf(problems);
    }

    private static Optional<Problem> problem(
            Digits.Example example, Coder coder, Function<String, Annotated> annotate) {
        List<String> codes = coder.code(annotate.apply(example.text())).stream()
                .map(claim -> claim.code().cameo())
                .filter(Objects::nonNull)
                .toList();
        if (codes.contains(example.code())) {
            return Optional.empty();
        }
        String message = example.row() + ": the code is " + codes + ", not " + example.code();
        return Optional.of(new Problem(example.file(), example.line(), message, "\"" + example.text() + "\""));
    }
}
