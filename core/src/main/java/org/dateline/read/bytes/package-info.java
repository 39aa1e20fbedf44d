/** Files, archives and bytes: which format they have, and their text. */
@NullMarked
package org.dateline.read.bytes;

import org.jspecify.annotations.NullMarked;
