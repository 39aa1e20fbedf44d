package org.dateline;

import java.util.List;
import org.dateline.model.event.CodedReport;

/**
 * Why a text was coded as it was.
 *
 * @param lines the tree of each sentence, every pattern tried on each trigger, the winner and why, ready to print
 * @param coded the resulting record
 */
public record Explanation(List<String> lines, CodedReport coded) {

    /** Copies the lines. */
    public Explanation {
        lines = List.copyOf(lines);
    }
}
