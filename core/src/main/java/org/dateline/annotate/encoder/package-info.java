/** The model that scores words, trees, names and roles in one run, and the readers of its scores. */
@NullMarked
package org.dateline.annotate.encoder;

import org.jspecify.annotations.NullMarked;
