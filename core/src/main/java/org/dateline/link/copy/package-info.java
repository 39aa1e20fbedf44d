/** Finds reports that are copies of each other, whatever was done to their words. */
@NullMarked
package org.dateline.link.copy;

import org.jspecify.annotations.NullMarked;
