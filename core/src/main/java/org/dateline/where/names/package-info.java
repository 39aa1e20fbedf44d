/** Finds names of places in a text and resolves each to a place. */
@NullMarked
package org.dateline.where.names;

import org.jspecify.annotations.NullMarked;
