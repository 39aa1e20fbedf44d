package org.dateline.code.lexicon;

import java.util.List;
import org.dateline.model.report.Problem;

/**
 * What is wrong with one entry of the lexicon.
 *
 * @param file the data file
 * @param line line of the entry in it
 * @param id the entry's id
 * @param problems gets the problems
 */
record EntryProblems(String file, int line, String id, List<Problem> problems) {

    /** Adds a problem of the entry. */
    void add(String message, String remedy) {
        problems.add(new Problem(file, line, id + ": " + message, remedy));
    }
}
