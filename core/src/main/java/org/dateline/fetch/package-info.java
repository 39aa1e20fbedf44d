/** Fetches from the web, politely and never from a private address; independent of what is fetched. */
@NullMarked
package org.dateline.fetch;

import org.jspecify.annotations.NullMarked;
