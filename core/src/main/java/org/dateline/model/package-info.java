/** The words the whole project speaks: immutable records that every step takes and gives. Depends on nothing. */
@NullMarked
package org.dateline.model;

import org.jspecify.annotations.NullMarked;
