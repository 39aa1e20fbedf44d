/** Measures which reports are copies of each other and which belong to one story. */
@NullMarked
package org.dateline.eval.linking;

import org.jspecify.annotations.NullMarked;
