/** Writes reports and events into a store, with the keys by which similar reports are found. */
@NullMarked
package org.dateline.store.write;

import org.jspecify.annotations.NullMarked;
