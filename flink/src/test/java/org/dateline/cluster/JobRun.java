package org.dateline.cluster;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.flink.configuration.CheckpointingOptions;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.dateline.cluster.linking.Partitioning;
import org.dateline.data.DataFolder;

/** Runs the job in this process, and reads what it wrote. */
final class JobRun {

    private JobRun() {}

    static Settings settings(List<Path> inputs, List<Settings.Output> outputs) {
        return new Settings(
                List.of(DataFolder.installed().toString()),
                inputs.stream().map(path -> path.toUri().toString()).toList(),
                null,
                null,
                outputs,
                4,
                Partitioning.NOTHING,
                0,
                Duration.ofSeconds(1));
    }

    /** The same, with years partition. */
    static Settings years(Settings settings) {
        return new Settings(
                settings.folders(),
                settings.inputs(),
                settings.watched(),
                settings.from(),
                settings.outputs(),
                settings.shards(),
                Partitioning.YEAR,
                settings.keptDays(),
                settings.every());
    }

    /** The same, reading from a topic too. */
    static Settings from(Settings settings, Settings.Topic topic) {
        return new Settings(
                settings.folders(),
                settings.inputs(),
                settings.watched(),
                topic,
                settings.outputs(),
                settings.shards(),
                settings.partition(),
                settings.keptDays(),
                settings.every());
    }

    /** The same, looking for new files every so often. */
    static Settings watched(Settings settings, Duration every) {
        return new Settings(
                settings.folders(),
                settings.inputs(),
                every,
                settings.from(),
                settings.outputs(),
                settings.shards(),
                settings.partition(),
                settings.keptDays(),
                settings.every());
    }

    /** Runs it over input that ends, with its state in a folder. */
    static void over(Settings settings, int parallelism, Path state) throws Exception {
        Configuration configuration = new Configuration();
        ClusterJob.configure(configuration);
        configuration.set(CheckpointingOptions.CHECKPOINTING_INTERVAL, Duration.ofSeconds(2));
        configuration.set(CheckpointingOptions.CHECKPOINT_STORAGE, "filesystem");
        configuration.set(
                CheckpointingOptions.CHECKPOINTS_DIRECTORY, state.toUri().toString());
        StreamExecutionEnvironment environment =
                StreamExecutionEnvironment.createLocalEnvironment(parallelism, configuration);
        new ClusterJob(settings).build(environment);
        environment.execute("test");
    }

    /** All lines below a folder, each as often as it is there. */
    static List<String> lines(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".jsonl"))
                    .flatMap(JobRun::linesOf)
                    .sorted()
                    .toList();
        }
    }

    private static Stream<String> linesOf(Path file) {
        try {
            return Files.readAllLines(file).stream();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** What is in one list and not in another. */
    static List<String> without(List<String> all, List<String> some) {
        Set<String> left = new TreeSet<>(all);
        left.removeAll(new HashSet<>(some));
        return List.copyOf(left);
    }
}
