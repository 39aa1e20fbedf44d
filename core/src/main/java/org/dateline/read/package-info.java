/** First step: files, folders, batch lines and streams become reports. */
@NullMarked
package org.dateline.read;

import org.jspecify.annotations.NullMarked;
