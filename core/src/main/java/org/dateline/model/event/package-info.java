/** Claims, events and what they consist of: actors, places, days, counts and stances. */
@NullMarked
package org.dateline.model.event;

import org.jspecify.annotations.NullMarked;
