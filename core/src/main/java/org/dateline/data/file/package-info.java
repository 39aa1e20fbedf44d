/** What a file of the data folder holds: tables, YAML, and what is wrong with it. Opens no file. */
@NullMarked
package org.dateline.data.file;

import org.jspecify.annotations.NullMarked;
