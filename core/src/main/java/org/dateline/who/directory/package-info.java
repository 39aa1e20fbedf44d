/** Who is known: names, roles and terms of office from the data folder. */
@NullMarked
package org.dateline.who.directory;

import org.jspecify.annotations.NullMarked;
