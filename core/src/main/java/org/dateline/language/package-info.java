/** Finds the language that a report is written in: English is coded, reports in other languages are stored and counted. */
@NullMarked
package org.dateline.language;

import org.jspecify.annotations.NullMarked;
