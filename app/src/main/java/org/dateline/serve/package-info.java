/** Shows the record of a store as pages and as data over HTTP: read-only, unless a token allows decisions. */
@NullMarked
package org.dateline.serve;

import org.jspecify.annotations.NullMarked;
