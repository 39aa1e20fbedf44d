/** The tables of a store and their migrations, prepared statements, and the table of coded reports in PostgreSQL. */
@NullMarked
package org.dateline.store.sql;

import org.jspecify.annotations.NullMarked;
