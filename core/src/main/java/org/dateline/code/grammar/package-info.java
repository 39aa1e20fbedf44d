/** The words that bear on events beside them, and the slots in which a sentence has its roles, read from the data folder. */
@NullMarked
package org.dateline.code.grammar;

import org.jspecify.annotations.NullMarked;
