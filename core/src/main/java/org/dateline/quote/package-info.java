/** Eighth step: quotations and reported speech become statements. */
@NullMarked
package org.dateline.quote;

import org.jspecify.annotations.NullMarked;
