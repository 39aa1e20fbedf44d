/** Reads the data folder, the only place where its files are opened. */
@NullMarked
package org.dateline.data;

import org.jspecify.annotations.NullMarked;
