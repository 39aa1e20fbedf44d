/** Commands that fill, search, correct and export a store. */
@NullMarked
package org.dateline.cli.store;

import org.jspecify.annotations.NullMarked;
