/** Whether an event happened, who says so, who denies it and who is held responsible. */
@NullMarked
package org.dateline.code.stance;

import org.jspecify.annotations.NullMarked;
