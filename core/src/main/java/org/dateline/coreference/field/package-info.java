/** Decides each field of an event from the claims that were joined, and writes the event. */
@NullMarked
package org.dateline.coreference.field;

import org.jspecify.annotations.NullMarked;
