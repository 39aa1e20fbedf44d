/** Which mentions of a report are of one thing: heads of mentions, each with an antecedent chosen by learned weights. */
@NullMarked
package org.dateline.mention;

import org.jspecify.annotations.NullMarked;
