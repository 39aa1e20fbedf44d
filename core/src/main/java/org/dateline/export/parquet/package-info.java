/** Writes tables of events as Parquet. */
@NullMarked
package org.dateline.export.parquet;

import org.jspecify.annotations.NullMarked;
