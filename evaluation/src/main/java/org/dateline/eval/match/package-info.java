/** Gives each record to the gold event that it belongs to and judges it field by field. */
@NullMarked
package org.dateline.eval.match;

import org.jspecify.annotations.NullMarked;
