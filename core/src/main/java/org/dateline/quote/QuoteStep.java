package org.dateline.quote;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.dateline.data.file.DataFile;
import org.dateline.data.file.DataProblems;
import org.dateline.model.annotation.Annotated;
import org.dateline.model.event.Statement;
import org.dateline.model.report.Problem;

/**
 * Finds what a report says that somebody said: quotations, reported speech, and the mixture of both. The tree gives the
 * reporting word, its speaker and its clause; the marks tell where a quotation begins and ends. Holds no state of a
 * report: any number of threads may share it.
 */
public final class QuoteStep {

    private final ReportingWords words;

    /**
     * Reads the words of reporting.
     *
     * @param files the files of {@code quote/} of the data folder
     * @throws DataProblems with everything that is wrong in them
     */
    public QuoteStep(List<DataFile> files) {
        this.words = new ReportingWords(files);
    }

    /** All statements of a report in the order of the text, their speakers named by the words of the report alone. */
    public List<Statement> statements(Annotated annotated) {
        return new StatementReader(annotated, words).read();
    }

    /**
     * Runs the examples of the data files.
     *
     * @param annotate annotates a text as one paragraph
     * @return a problem for each example that gives something else
     */
    public List<Problem> check(Function<String, Annotated> annotate) {
        List<Problem> problems = new ArrayList<>();
        for (StatementExample example : words.examples()) {
            Problem problem = example.problem(statements(annotate.apply(example.text())));
            if (problem != null) {
                problems.add(problem);
            }
        }
        return problems;
    }
}
