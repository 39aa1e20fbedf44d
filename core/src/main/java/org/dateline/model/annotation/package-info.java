/** A text with its sentences, words, mentions and predicates. */
@NullMarked
package org.dateline.model.annotation;

import org.jspecify.annotations.NullMarked;
