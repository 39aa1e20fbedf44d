/** Reads the numbers told of events: how many were killed, hurt, arrested, sent, gathered. */
@NullMarked
package org.dateline.code.count;

import org.jspecify.annotations.NullMarked;
