/** Decides whether two reports mention the same event, and makes one event of its mentions. */
@NullMarked
package org.dateline.link.event;

import org.jspecify.annotations.NullMarked;
