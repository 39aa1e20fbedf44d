/** Measures words, sentences, trees, names and roles against annotation by hand. */
@NullMarked
package org.dateline.eval.annotation;

import org.jspecify.annotations.NullMarked;
