/** Where records go: JSON Lines and Parquet by day, Kafka, PostgreSQL. */
@NullMarked
package org.dateline.cluster.sink;

import org.jspecify.annotations.NullMarked;
