/** Measures who says what, and whether it is asserted, denied, ordered or threatened. */
@NullMarked
package org.dateline.eval.statements;

import org.jspecify.annotations.NullMarked;
