/** Clusters reports of one development into stories, by what they are about. */
@NullMarked
package org.dateline.link.story;

import org.jspecify.annotations.NullMarked;
