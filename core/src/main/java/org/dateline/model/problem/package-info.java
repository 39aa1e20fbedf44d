/** Files of the data folder, and the problems found in them or in an input. */
@NullMarked
package org.dateline.model.problem;

import org.jspecify.annotations.NullMarked;
