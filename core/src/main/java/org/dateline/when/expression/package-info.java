/** Finds time expressions in a sentence by the rules of the data folder. */
@NullMarked
package org.dateline.when.expression;

import org.jspecify.annotations.NullMarked;
