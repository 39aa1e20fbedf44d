/** Measures the types of events, and who does what to whom, on sentences and triggers with known answers. */
@NullMarked
package org.dateline.eval.types;

import org.jspecify.annotations.NullMarked;
