/** Codes and links reports on Apache Flink: a job of sources, coding, linking and sinks, and the command that starts it. */
@NullMarked
package org.dateline.cluster;

import org.jspecify.annotations.NullMarked;
