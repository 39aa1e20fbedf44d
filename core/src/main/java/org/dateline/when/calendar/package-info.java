/** Operations that turn the words of a time expression into days. */
@NullMarked
package org.dateline.when.calendar;

import org.jspecify.annotations.NullMarked;
