/** Where reports come from: files, watched folders, Kafka. */
@NullMarked
package org.dateline.cluster.source;

import org.jspecify.annotations.NullMarked;
