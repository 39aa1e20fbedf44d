/** What events are compared by: days, places, names and sides, each of which agrees, clashes or is not told. */
@NullMarked
package org.dateline.link.particular;

import org.jspecify.annotations.NullMarked;
