/** Keyed state of the operators: reports by the keys that they share, copies, and the graphs of stories and events. */
@NullMarked
package org.dateline.cluster.linking.state;

import org.jspecify.annotations.NullMarked;
