/** Chooses the place of a claim among all candidates of the report, by learned weights. */
@NullMarked
package org.dateline.where.choice;

import org.jspecify.annotations.NullMarked;
