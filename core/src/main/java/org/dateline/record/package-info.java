/** Keeps the record of all reports of a store: links them as they arrive, gathers their events, and applies what people decide. */
@NullMarked
package org.dateline.record;

import org.jspecify.annotations.NullMarked;
