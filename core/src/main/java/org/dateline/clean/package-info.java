/** Second step: a report is sorted into running text, captions, and what is no news. */
@NullMarked
package org.dateline.clean;

import org.jspecify.annotations.NullMarked;
