/** What the lexicon holds: entries with their conditions and examples, and word classes, read from the data folder. */
@NullMarked
package org.dateline.code.lexicon;

import org.jspecify.annotations.NullMarked;
