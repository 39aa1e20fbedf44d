package org.dateline;

import org.dateline.model.event.CodedReport;

/**
 * A coded report and what coding it took.
 *
 * @param coded the report
 * @param times what its steps took
 */
public record TimedReport(CodedReport coded, StepTimes times) {}
