/** Measures what a whole report says of incidents: their kinds, parties, places, days and casualties. */
@NullMarked
package org.dateline.eval.incidents;

import org.jspecify.annotations.NullMarked;
