package org.dateline;

import org.dateline.model.event.CodedReport;

/**
 * A coded report and the times of its steps.
 *
 * @param coded the report
 * @param times what its steps took
 */
public record TimedReport(CodedReport coded, StepTimes times) {}
