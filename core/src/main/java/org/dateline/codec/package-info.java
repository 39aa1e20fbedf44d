/** The record contract in code: writes records as JSON and reads them back. */
@NullMarked
package org.dateline.codec;

import org.jspecify.annotations.NullMarked;
