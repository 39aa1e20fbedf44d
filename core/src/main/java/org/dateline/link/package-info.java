/** Ninth step: claims that tell one event become one record. */
@NullMarked
package org.dateline.link;

import org.jspecify.annotations.NullMarked;
