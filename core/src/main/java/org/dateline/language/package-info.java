/** Tells in which language a report is written: English is coded, other languages are kept and counted. */
@NullMarked
package org.dateline.language;

import org.jspecify.annotations.NullMarked;
