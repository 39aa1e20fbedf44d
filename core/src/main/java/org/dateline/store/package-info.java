/** A store: reports, their events and what people decided, in one file of SQLite; only it and the packages below it use SQL. */
@NullMarked
package org.dateline.store;

import org.jspecify.annotations.NullMarked;
