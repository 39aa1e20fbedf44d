/** Writes records as JSON Lines, CSV or a timeline. */
@NullMarked
package org.dateline.export;

import org.jspecify.annotations.NullMarked;
