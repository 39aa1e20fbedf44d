/**
 * Who did it, and to whom, where the words of an event do not say: parties that the rest of the report names, ranked by learned
 * weights.
 */
@NullMarked
package org.dateline.role;

import org.jspecify.annotations.NullMarked;
