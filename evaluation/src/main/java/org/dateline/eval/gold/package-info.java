/** The events that a careful reader finds in a report, and the records that the program writes, in the same terms. */
@NullMarked
package org.dateline.eval.gold;

import org.jspecify.annotations.NullMarked;
