/** Tells people of events that a saved query finds, as soon as a watch has read of them. */
@NullMarked
package org.dateline.alert;

import org.jspecify.annotations.NullMarked;
