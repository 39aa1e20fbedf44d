/** Cuts a web page into blocks and chooses those that are its article. */
@NullMarked
package org.dateline.read.block;

import org.jspecify.annotations.NullMarked;
