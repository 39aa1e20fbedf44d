/** Reads the words of a phrase as an identity: country, group, role. */
@NullMarked
package org.dateline.who.phrase;

import org.jspecify.annotations.NullMarked;
