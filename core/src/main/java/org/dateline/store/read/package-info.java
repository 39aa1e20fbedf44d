/** What a store holds: reports, events, copies, stories, decisions. */
@NullMarked
package org.dateline.store.read;

import org.jspecify.annotations.NullMarked;
