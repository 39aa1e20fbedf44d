/** Decides whether two reports tell the same event. */
@NullMarked
package org.dateline.link.event;

import org.jspecify.annotations.NullMarked;
