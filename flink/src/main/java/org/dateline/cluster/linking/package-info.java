/** Links reports by keyed state, with the outcome that a store has. */
@NullMarked
package org.dateline.cluster.linking;

import org.jspecify.annotations.NullMarked;
