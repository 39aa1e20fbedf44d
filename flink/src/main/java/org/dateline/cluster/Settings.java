package org.dateline.cluster;

import java.time.Duration;
import java.util.List;
import org.dateline.cluster.linking.Partitioning;
import org.jspecify.annotations.Nullable;

/**
 * What a job does.
 *
 * @param folders data folders, the shipped one first
 * @param inputs files and folders; may be empty when there is a topic
 * @param watched how often folders are looked at for new files, or null to read what is there and end
 * @param from topic to read from, or null
 * @param outputs where records go; at least one
 * @param shards over how many shards reports are spread for comparing
 * @param partition which reports are linked separately
 * @param keptDays how long reports are kept for others to be compared with; 0 for ever
 * @param every how often changes are published when input does not end
 */
public record Settings(
        List<String> folders,
        List<String> inputs,
        @Nullable Duration watched,
        @Nullable Topic from,
        List<Output> outputs,
        int shards,
        Partitioning partition,
        long keptDays,
        Duration every) {

    /** Copies the lists. */
    public Settings {
        folders = List.copyOf(folders);
        inputs = List.copyOf(inputs);
        outputs = List.copyOf(outputs);
    }

    /**
     * A topic of Kafka.
     *
     * @param brokers their addresses, separated by commas
     */
    public record Topic(String brokers, String name) {

        /**
         * Reads {@code BROKERS/TOPIC}.
         *
         * @throws IllegalArgumentException when it is something else
         */
        public static Topic of(String written) {
            int slash = written.lastIndexOf('/');
            if (slash <= 0 || slash == written.length() - 1) {
                throw new IllegalArgumentException(written + " is no topic; write HOST:PORT/TOPIC");
            }
            return new Topic(written.substring(0, slash), written.substring(slash + 1));
        }
    }

    /** Where records go. */
    public sealed interface Output {
        /** Lines of JSON in a folder. */
        record Lines(String folder) implements Output {}

        /** Parquet in a folder. */
        record Parquet(String folder) implements Output {}

        /** A topic. */
        record Messages(Topic topic) implements Output {}

        /** Tables of PostgreSQL. */
        record Tables(String address) implements Output {}
    }

    /** Whether the input ends. */
    public boolean isBounded() {
        return watched == null && from == null;
    }
}
