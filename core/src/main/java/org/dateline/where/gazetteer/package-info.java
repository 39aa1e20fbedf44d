/** Places and their names: the tables of the data folder. */
@NullMarked
package org.dateline.where.gazetteer;

import org.jspecify.annotations.NullMarked;
