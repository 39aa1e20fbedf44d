/** Fetches from the web, politely and never from a private address; knows nothing of what it fetches. */
@NullMarked
package org.dateline.fetch;

import org.jspecify.annotations.NullMarked;
