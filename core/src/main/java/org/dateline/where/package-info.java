/** Seventh step: the place where an event happened. */
@NullMarked
package org.dateline.where;

import org.jspecify.annotations.NullMarked;
