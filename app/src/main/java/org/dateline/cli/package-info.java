/** The command line: a class a command, every message on the error stream, data alone on the output. */
@NullMarked
package org.dateline.cli;

import org.jspecify.annotations.NullMarked;
