/** Notifies people of events that saved queries find in what a watch reads. */
@NullMarked
package org.dateline.alert;

import org.jspecify.annotations.NullMarked;
