/** The formats that records can be written in: those that ship with Dateline, and those of jars beside it. */
@NullMarked
package org.dateline.export.format;

import org.jspecify.annotations.NullMarked;
