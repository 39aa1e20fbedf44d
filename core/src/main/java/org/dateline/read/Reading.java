package org.dateline.read;

import org.dateline.model.report.Problem;
import org.dateline.model.report.Report;

/** The result of reading one thing: a report or a problem. */
public sealed interface Reading {

    /** A report that was read. */
    record Read(Report report) implements Reading {}

    /** Something is odd, but nothing is lost; the report that it concerns follows. */
    record Warned(Problem problem) implements Reading {}

    /** Something could not be read. */
    record Failed(Problem problem) implements Reading {}
}
