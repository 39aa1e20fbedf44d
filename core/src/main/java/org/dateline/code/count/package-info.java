/** Reads the numbers that a sentence gives for events: how many were killed, hurt, arrested, sent, gathered. */
@NullMarked
package org.dateline.code.count;

import org.jspecify.annotations.NullMarked;
