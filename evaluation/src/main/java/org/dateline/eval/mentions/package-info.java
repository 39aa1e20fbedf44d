/** How well mentions of one thing are put together. */
@NullMarked
package org.dateline.eval.mentions;

import org.jspecify.annotations.NullMarked;
