/** Decides which claims of a report are one event, by learned weights and vetoes. */
@NullMarked
package org.dateline.coreference.join;

import org.jspecify.annotations.NullMarked;
