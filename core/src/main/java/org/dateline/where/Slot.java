package org.dateline.where;

import org.dateline.model.Token;

/**
 * Where a named place hangs as a place in a sentence's tree.
 *
 * @param governor the word whose place it is: a verb, an event noun, a site
 * @param cost how doubtful that is, 0 for "in X"
 * @param near whether it says near, outside or around the place
 */
record Slot(Token governor, double cost, boolean near) {}
