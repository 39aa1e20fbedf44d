/** Commands that check the data and measure how good and how fast Dateline is. */
@NullMarked
package org.dateline.cli.evaluate;

import org.jspecify.annotations.NullMarked;
