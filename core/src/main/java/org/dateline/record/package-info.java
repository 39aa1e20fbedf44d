/** Keeps the record: what all reports of a store together tell, linked as they come. */
@NullMarked
package org.dateline.record;

import org.jspecify.annotations.NullMarked;
