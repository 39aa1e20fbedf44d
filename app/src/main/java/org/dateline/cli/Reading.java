package org.dateline.cli;

import org.dateline.model.Problem;
import org.dateline.model.Report;
import org.jspecify.annotations.Nullable;

/**
 * What reading gave: a report, or why there is none. One of the two is null.
 *
 * @param report the report
 * @param problem why it could not be read
 */
record Reading(@Nullable Report report, @Nullable Problem problem) {}
