/** The article of a saved web page: its text, title and day of publication. */
@NullMarked
package org.dateline.read.page;

import org.jspecify.annotations.NullMarked;
