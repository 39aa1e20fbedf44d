/** Puts reports that follow one development together. */
@NullMarked
package org.dateline.link.story;

import org.jspecify.annotations.NullMarked;
