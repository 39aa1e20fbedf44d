/** The HTTP side of the server: problems, limits, headers and compressed bodies. */
@NullMarked
package org.dateline.serve.http;

import org.jspecify.annotations.NullMarked;
