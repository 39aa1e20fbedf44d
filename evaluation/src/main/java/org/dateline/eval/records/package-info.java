/**
 * The measure of whole records: what the program writes of a report, against the events that a careful reader finds in it.
 * A record is worth something to its reader when all that it says is right and nothing says it twice.
 */
@NullMarked
package org.dateline.eval.records;

import org.jspecify.annotations.NullMarked;
