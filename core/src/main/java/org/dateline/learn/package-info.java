/** Fits the weights that decide about records again, on what people decided about the events of a store. */
@NullMarked
package org.dateline.learn;

import org.jspecify.annotations.NullMarked;
