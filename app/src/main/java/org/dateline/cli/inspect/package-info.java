/** Commands that explain, summarise and compare what was written, and show the settings. */
@NullMarked
package org.dateline.cli.inspect;

import org.jspecify.annotations.NullMarked;
