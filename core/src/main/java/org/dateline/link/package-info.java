/** Links reports: clusters them into stories, and their mentions into events, as they arrive. */
@NullMarked
package org.dateline.link;

import org.jspecify.annotations.NullMarked;
