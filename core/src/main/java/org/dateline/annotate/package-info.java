/** Third step: sentences, words, tags, lemmas, dependency trees and names. */
@NullMarked
package org.dateline.annotate;

import org.jspecify.annotations.NullMarked;
