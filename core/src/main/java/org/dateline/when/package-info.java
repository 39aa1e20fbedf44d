/** Sixth step: expressions of time become intervals of days. */
@NullMarked
package org.dateline.when;

import org.jspecify.annotations.NullMarked;
