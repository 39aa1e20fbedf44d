/** TODO. */
@NullMarked
package org.dateline.model.problem;

import org.jspecify.annotations.NullMarked;
