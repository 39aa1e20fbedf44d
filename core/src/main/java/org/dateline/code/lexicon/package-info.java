/** What the lexicon holds: entries, word classes, grammar and ontology, and how they are read from the data folder. */
@NullMarked
package org.dateline.code.lexicon;

import org.jspecify.annotations.NullMarked;
