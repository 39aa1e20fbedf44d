/** Messages between the operators that number, compare and link reports, and to the sinks. */
@NullMarked
package org.dateline.cluster.linking.message;

import org.jspecify.annotations.NullMarked;
