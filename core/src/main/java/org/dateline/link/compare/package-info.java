/** Compares a report with those before it: which are copies, which belong to one story, which mentions may be of one event. */
@NullMarked
package org.dateline.link.compare;

import org.jspecify.annotations.NullMarked;
