/** Matches entries of the lexicon with the frame of a word and fills their slots. */
@NullMarked
package org.dateline.code.match;

import org.jspecify.annotations.NullMarked;
