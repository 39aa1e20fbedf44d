/** Keeps reports and what they tell in a file, finds them again; the only package that speaks SQL. */
@NullMarked
package org.dateline.store;

import org.jspecify.annotations.NullMarked;
