/** What a store holds: reports as they are stored, their events, copies and stories, and decisions. */
@NullMarked
package org.dateline.store.content;

import org.jspecify.annotations.NullMarked;
