/** Reads the dependency tree of a sentence: repairs, voices, and the frame of a word with its deep subject and object. */
@NullMarked
package org.dateline.code.tree;

import org.jspecify.annotations.NullMarked;
