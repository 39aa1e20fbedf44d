/** The streams of the process, what is shown on them, files that are written, and how a command fails. */
@NullMarked
package org.dateline.cli.terminal;

import org.jspecify.annotations.NullMarked;
