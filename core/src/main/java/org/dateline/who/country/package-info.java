/** Of which country a body is that the text names without one: "the army", "police". */
@NullMarked
package org.dateline.who.country;

import org.jspecify.annotations.NullMarked;
