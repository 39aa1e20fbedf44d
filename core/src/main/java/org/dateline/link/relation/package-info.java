/** Which events are parts of others, and which follow from others. */
@NullMarked
package org.dateline.link.relation;

import org.jspecify.annotations.NullMarked;
