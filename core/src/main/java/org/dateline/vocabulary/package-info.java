/** What the data folder and a store know of the words that people type into a search. */
@NullMarked
package org.dateline.vocabulary;

import org.jspecify.annotations.NullMarked;
