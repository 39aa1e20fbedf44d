/** How a place name is tied to an event in the sentence. */
@NullMarked
package org.dateline.where.tie;

import org.jspecify.annotations.NullMarked;
