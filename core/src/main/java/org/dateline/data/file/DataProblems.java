package org.dateline.data.file;

import java.util.List;
import java.util.stream.Collectors;
import org.dateline.model.report.Problem;

/** The data folder cannot be used; carries every problem found, not only the first. */
public final class DataProblems extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<Problem> problems;

    /** @param problems what is wrong, at least one */
    public DataProblems(List<Problem> problems) {
        super(problems.stream().sorted().map(Problem::toString).collect(Collectors.joining("\n")));
        this.problems = List.copyOf(problems);
    }

    /** What is wrong. */
    public List<Problem> problems() {
        return problems;
    }
}
