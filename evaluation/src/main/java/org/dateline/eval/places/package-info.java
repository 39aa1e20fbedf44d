/** Measures which place a name stands for, and where an event happened. */
@NullMarked
package org.dateline.eval.places;

import org.jspecify.annotations.NullMarked;
