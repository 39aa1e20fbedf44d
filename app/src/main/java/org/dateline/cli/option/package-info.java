/** Options that several commands share, and how their values are read. */
@NullMarked
package org.dateline.cli.option;

import org.jspecify.annotations.NullMarked;
