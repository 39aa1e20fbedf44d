package org.dateline.check;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.dateline.Dateline;
import org.dateline.OrderedRun;
import org.dateline.code.count.CountReader;
import org.dateline.data.DataFolder;
import org.dateline.data.file.DataProblems;
import org.dateline.model.report.Problem;
import org.dateline.quote.QuoteStep;
import org.dateline.who.directory.TermsOfOffice;

/** Runs every check of a data folder and every example, and reports all problems at once. */
public final class DataCheck {

    private static final int UNDER_WAY_A_THREAD = 16;

    private final DataFolder data;
    private final List<Path> examples;
    private final OrderedRun order;
    private final Consumer<String> progress;

    /**
     * @param data the folder
     * @param examples folders of example reports; one that does not exist is passed over
     * @param threads how many examples to run at once
     * @param progress gets what is being done, in a few words, often
     */
    public DataCheck(DataFolder data, List<Path> examples, int threads, Consumer<String> progress) {
        this.data = data;
        this.examples = List.copyOf(examples);
        this.order = new OrderedRun(threads, threads * UNDER_WAY_A_THREAD);
        this.progress = progress;
    }

    /**
     * What the check found.
     *
     * @param entries entries of the lexicon
     * @param met examples that come out as written
     * @param unmet examples that are known not to
     * @param invalid what keeps the data from being used, sorted; when the data cannot be opened, few examples were run
     * @param missed examples that do not come out, and unmet ones that now do, sorted
     * @param warnings what is odd and hinders nothing, sorted
     */
    public record Outcome(
            int entries, int met, int unmet, List<Problem> invalid, List<Problem> missed, List<Problem> warnings) {

        /** Whether nothing is wrong. */
        public boolean isSound() {
            return invalid.isEmpty() && missed.isEmpty();
        }

        /** Everything that is wrong, sorted. */
        public List<Problem> problems() {
            List<Problem> all = new ArrayList<>(invalid);
            all.addAll(missed);
            return all.stream().sorted().toList();
        }
    }

    /** Runs all checks. */
    public Outcome run() {
        progress.accept("reading the data");
        List<Problem> invalid = new ArrayList<>(DataParts.invalid(data));
        List<Problem> missed = new ArrayList<>(DataParts.missed(data));
        List<Problem> warnings = new ArrayList<>(WordClassCheck.unused(data.files("lexicon", ".yaml")));
        warnings.addAll(TermsOfOffice.warnings(data.files("actors", ".tsv")));
        try (Dateline dateline = Dateline.open(data)) {
            return examples(dateline, invalid, missed, warnings);
        } catch (DataProblems found) {
            invalid.addAll(found.problems());
        } catch (RuntimeException failure) {
            // A step that trips over broken data: what is known to be broken says more than its stack.
            if (invalid.isEmpty()) {
                throw failure;
            }
        }
        invalid.addAll(DataParts.openingProblems(data));
        missed.removeAll(invalid);
        return new Outcome(0, 0, 0, sorted(invalid), sorted(missed), sorted(warnings));
    }

    /**
     * Writes into the gold of the example reports what is at fault in their records today, so that the check takes it for
     * known.
     *
     * @return what was written, and what kept a file from being written
     * @throws DataProblems when the data cannot be used
     */
    public ExampleReports.Accepted accept() {
        List<Path> files = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        try (Dateline dateline = Dateline.open(data)) {
            for (Path folder : examples) {
                if (Files.isDirectory(folder)) {
                    progress.accept("examples: " + folder);
                    ExampleReports.Accepted accepted =
                            new ExampleReports(dateline::code, dateline.pages(), order).accept(folder);
                    files.addAll(accepted.files());
                    problems.addAll(accepted.problems());
                }
            }
        }
        return new ExampleReports.Accepted(files, sorted(problems));
    }

    private Outcome examples(Dateline dateline, List<Problem> invalid, List<Problem> missed, List<Problem> warnings) {
        int all = dateline.eventCoder().lexicon().examples().size();
        int[] done = {0};
        LexiconCheck.Outcome lexicon = new LexiconCheck(dateline.eventCoder(), dateline::annotate)
                .run(order, () -> progress.accept("lexicon: " + ++done[0] + " of " + all + " examples"));
        missed.addAll(lexicon.problems());
        progress.accept("digits");
        List<Problem> digits = DigitsCheck.problems(dateline.eventCoder(), dateline::annotate, order);
        missed.addAll(digits);
        progress.accept("counts");
        missed.addAll(new CountReader(data.files("counts", ".yaml"))
                .check(text -> dateline.annotate(text).sentences().get(0)));
        progress.accept("quotations");
        missed.addAll(new QuoteStep(data.files("quote", ".yaml")).check(dateline::annotate));
        int met = lexicon.met()
                + dateline.eventCoder().lexicon().digits().examples().size()
                - digits.size();
        int unmet = lexicon.unmet();
        for (Path folder : examples) {
            if (Files.isDirectory(folder)) {
                progress.accept("examples: " + folder);
                ExampleReports.Outcome reports =
                        new ExampleReports(dateline::code, dateline.pages(), order).run(folder);
                met += reports.met();
                unmet += reports.unmet();
                missed.addAll(reports.problems());
                warnings.addAll(reports.warnings());
            }
        }
        return new Outcome(
                dateline.eventCoder().lexicon().size(), met, unmet, sorted(invalid), sorted(missed), sorted(warnings));
    }

    private static List<Problem> sorted(List<Problem> problems) {
        return problems.stream().distinct().sorted().toList();
    }
}
