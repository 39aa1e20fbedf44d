/** Patterns of words in time expressions, intervals of days, and tense. */
@NullMarked
package org.dateline.when.pattern;

import org.jspecify.annotations.NullMarked;
