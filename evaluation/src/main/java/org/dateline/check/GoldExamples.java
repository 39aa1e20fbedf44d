package org.dateline.check;

import java.util.ArrayList;
import java.util.List;
import org.dateline.eval.gold.GoldEvent;
import org.dateline.eval.match.Fault;
import org.dateline.eval.match.MatchedEvent;
import org.dateline.eval.match.MatchedReport;
import org.dateline.model.report.Problem;

/** Holds the records of example reports to their gold: what is at fault must be listed there as unmet, and nothing else. */
final class GoldExamples {

    private static final String LISTING = "correct it, or run 'dateline check --accept', which lists it";
    private static final String STRIKING = "run 'dateline check --accept', which takes it out of the list";

    private final String file;
    private final List<Problem> problems = new ArrayList<>();
    private int met;
    private int unmet;

    /** @param file the file of the gold, as people know it */
    private GoldExamples(String file) {
        this.file = file;
    }

    /**
     * What came of it.
     *
     * @param met events in which nothing is at fault
     * @param unmet faults that are listed
     * @param problems faults that are not listed, and those that are listed and do not occur
     */
    record Outcome(int met, int unmet, List<Problem> problems) {}

    /**
     * Compares the faults of records with those that their gold lists.
     *
     * @param file the file of the gold, as people know it
     * @param reports of that file
     */
    static Outcome compare(String file, List<MatchedReport> reports) {
        GoldExamples examples = new GoldExamples(file);
        for (MatchedReport report : reports) {
            report.events().forEach(examples::compare);
            examples.compareStrays(report);
        }
        return new Outcome(examples.met, examples.unmet, examples.problems);
    }

    private void compare(MatchedEvent matched) {
        GoldEvent event = matched.event();
        String name = "event " + event.number() + " (" + event.what() + "): ";
        List<String> listed = new ArrayList<>(event.unmet());
        List<Fault> faults = matched.faults();
        for (Fault fault : faults) {
            if (listed.remove(fault.word())) {
                unmet++;
            } else {
                problems.add(new Problem(file, event.line(), name + fault.detail(), LISTING));
            }
        }
        for (String word : listed) {
            String message = name + "\"" + word + "\" is listed as unmet and does not occur";
            problems.add(new Problem(file, event.line(), message, STRIKING));
        }
        met += faults.isEmpty() && (matched.hasRecord() || matched.isRequired()) ? 1 : 0;
    }

    private void compareStrays(MatchedReport report) {
        int line = report.report().line();
        List<String> listed = new ArrayList<>(report.report().unmetRecords());
        for (String name : report.strayNames()) {
            if (listed.remove(name)) {
                unmet++;
            } else {
                problems.add(new Problem(file, line, "\"" + name + "\" is a record of no event of the gold", LISTING));
            }
        }
        for (String name : listed) {
            String message = "\"" + name + "\" is listed in unmet_records and is not coded";
            problems.add(new Problem(file, line, message, STRIKING));
        }
    }
}
