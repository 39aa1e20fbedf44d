/** What the server answers: JSON, tables and points of the events of a store, and the caches that hold them. */
@NullMarked
package org.dateline.serve.answer;

import org.jspecify.annotations.NullMarked;
