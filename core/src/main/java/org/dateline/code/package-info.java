/** Fourth step: lexicon entries matched on dependency trees give claims of events, with roles, numbers and stance. */
@NullMarked
package org.dateline.code;

import org.jspecify.annotations.NullMarked;
