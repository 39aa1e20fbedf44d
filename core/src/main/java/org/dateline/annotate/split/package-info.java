/** Splits a text into sentences and words, by rules. */
@NullMarked
package org.dateline.annotate.split;

import org.jspecify.annotations.NullMarked;
