/** Commands that code reports and write their records. */
@NullMarked
package org.dateline.cli.code;

import org.jspecify.annotations.NullMarked;
