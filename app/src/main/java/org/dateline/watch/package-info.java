/** Watches lists of news: asks for them again and again, and hands over what is new in them, each item once. */
@NullMarked
package org.dateline.watch;

import org.jspecify.annotations.NullMarked;
