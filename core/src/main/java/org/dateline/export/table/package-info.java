/** Writes the events of a store as tables: our own, and those shaped like the tables that analysts have tools for. */
@NullMarked
package org.dateline.export.table;

import org.jspecify.annotations.NullMarked;
