/** Finds, counts and sorts events by what people ask for, in SQL and in memory. */
@NullMarked
package org.dateline.store.query;

import org.jspecify.annotations.NullMarked;
