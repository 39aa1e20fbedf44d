/** Tests the data folder: every example of every entry, and the example reports. */
@NullMarked
package org.dateline.check;

import org.jspecify.annotations.NullMarked;
