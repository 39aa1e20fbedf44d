package org.dateline.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.flink.api.common.JobID;
import org.apache.flink.configuration.CheckpointingOptions;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.StateRecoveryOptions;
import org.apache.flink.core.execution.SavepointFormatType;
import org.apache.flink.runtime.minicluster.MiniCluster;
import org.apache.flink.runtime.minicluster.MiniClusterConfiguration;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * A job goes on from the savepoint of the last version, which lies beside the tests with the records that it had told. With {@code
 * -Ddateline.savepoint.write=true} a new one is written; that is to be done when a version is released.
 */
@Timeout(300)
@EnabledOnOs(
        value = OS.LINUX,
        architectures = "amd64",
        disabledReason = "**** LEFT OUT: the tests have binaries of PostgreSQL for Linux on amd64 only ****")
class SavepointTest {

    private static final Path LAST = Path.of("src/test/resources/savepoint-0.1.0");
    private static final Path TOLD = Path.of("src/test/resources/savepoint-0.1.0-records.jsonl");
    private static final int BEFORE = 12;
    private static final int ALL = 30;

    @TempDir
    private Path folder;

    @Test
    void aJobGoesOnFromTheSavepointOfTheLastVersionAndTellsOnlyWhatHasChanged() throws Exception {
        List<String> lines = new MadeNews(23).lines(ALL);
        if (Boolean.getBoolean("dateline.savepoint.write")) {
            write(lines.subList(0, BEFORE));
        }
        Path file = Files.write(Files.createDirectories(folder.resolve("in")).resolve("all.jsonl"), lines);
        Set<String> expected = LocalRecord.of(file, folder.resolve("local.db"), 2);
        Set<String> before = new TreeSet<>(Files.readAllLines(TOLD));
        assertThat(before).hasSizeGreaterThan(20);
        Set<String> changed = new TreeSet<>(expected);
        changed.removeAll(before);
        assertThat(changed).hasSizeLessThan(expected.size() - 5);
        try (EmbeddedPostgres postgres = postgres();
                MiniCluster cluster = cluster()) {
            String address = postgres.getJdbcUrl("postgres", "postgres");
            start(cluster, folder.resolve("in"), address, LAST);
            assertThat(told(address, changed)).containsExactlyElementsOf(changed);
        }
    }

    private void write(List<String> lines) throws Exception {
        Path in = Files.createDirectories(folder.resolve("before"));
        Path file = Files.write(in.resolve("before.jsonl"), lines);
        Set<String> records = LocalRecord.of(file, folder.resolve("before.db"), 2);
        try (EmbeddedPostgres postgres = postgres();
                MiniCluster cluster = cluster()) {
            String address = postgres.getJdbcUrl("postgres", "postgres");
            JobID job = start(cluster, in, address, null);
            assertThat(told(address, records)).containsExactlyElementsOf(records);
            Path target = Files.createDirectories(folder.resolve("savepoint"));
            String made = cluster.stopWithSavepoint(
                            job, target.toUri().toString(), false, SavepointFormatType.CANONICAL)
                    .get();
            copy(Path.of(java.net.URI.create(made)));
        }
        Files.write(TOLD, records);
    }

    private static void copy(Path savepoint) throws IOException {
        Files.createDirectories(LAST);
        try (Stream<Path> old = Files.list(LAST)) {
            for (Path file : old.toList()) {
                Files.delete(file);
            }
        }
        try (Stream<Path> files = Files.list(savepoint)) {
            for (Path file : files.toList()) {
                Files.copy(file, LAST.resolve(file.getFileName()));
            }
        }
    }

    private EmbeddedPostgres postgres() throws IOException {
        return EmbeddedPostgres.builder()
                .setDataDirectory(folder.resolve("pg" + System.nanoTime()))
                .start();
    }

    private static MiniCluster cluster() throws Exception {
        MiniCluster cluster = new MiniCluster(new MiniClusterConfiguration.Builder()
                .setConfiguration(new Configuration())
                .setNumTaskManagers(1)
                .setNumSlotsPerTaskManager(2)
                .build());
        cluster.start();
        return cluster;
    }

    private JobID start(MiniCluster cluster, Path in, String address, @Nullable Path savepoint) throws Exception {
        Configuration configuration = new Configuration();
        ClusterJob.configure(configuration);
        configuration.set(CheckpointingOptions.CHECKPOINTING_INTERVAL, Duration.ofMillis(500));
        configuration.set(CheckpointingOptions.CHECKPOINT_STORAGE, "filesystem");
        configuration.set(
                CheckpointingOptions.CHECKPOINTS_DIRECTORY,
                folder.resolve("state").toUri().toString());
        if (savepoint != null) {
            configuration.set(
                    StateRecoveryOptions.SAVEPOINT_PATH,
                    savepoint.toAbsolutePath().toUri().toString());
        }
        StreamExecutionEnvironment environment = StreamExecutionEnvironment.getExecutionEnvironment(configuration);
        environment.setParallelism(2);
        environment.setMaxParallelism(128);
        Settings settings = JobRun.settings(List.of(in), List.of(new Settings.Output.Tables(address)));
        new ClusterJob(JobRun.watched(settings, Duration.ofSeconds(1))).build(environment);
        return cluster.submitJob(environment.getStreamGraph()).get().getJobID();
    }

    /** What the tables hold when it is as many records as are waited for, and some time after that. */
    private static Set<String> told(String address, Set<String> awaited) throws Exception {
        Set<String> told = Set.of();
        for (int look = 0; look < 120 && !told.equals(awaited); look++) {
            Thread.sleep(500);
            told = PostgresTest.records(address);
        }
        Thread.sleep(3_000);
        return PostgresTest.records(address);
    }
}
