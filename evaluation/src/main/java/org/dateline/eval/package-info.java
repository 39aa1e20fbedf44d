/** Measures the coder on sets with known answers. */
@NullMarked
package org.dateline.eval;

import org.jspecify.annotations.NullMarked;
