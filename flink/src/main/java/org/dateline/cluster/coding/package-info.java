/** Takes reports through the pipeline, with models opened once a process. */
@NullMarked
package org.dateline.cluster.coding;

import org.jspecify.annotations.NullMarked;
