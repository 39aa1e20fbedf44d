package org.dateline.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import org.apache.flink.configuration.CheckpointingOptions;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.RestartStrategyOptions;
import org.apache.flink.runtime.minicluster.MiniCluster;
import org.apache.flink.runtime.minicluster.MiniClusterConfiguration;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A task manager dies again and again while messages come. {@code -Ddateline.kills=20} for more than a few times. */
@Timeout(1800)
class KilledTest {

    private static final int KILLS = Integer.getInteger("dateline.kills", 3);
    private static final int REPORTS = 40 + 10 * KILLS;
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    @TempDir
    private Path folder;

    @Test
    void nothingIsLostAndNothingDoubledWhenATaskManagerDies() throws Exception {
        long seed = Long.getLong("dateline.seed", System.nanoTime());
        Random random = new Random(seed);
        List<String> lines = new MadeNews(11).lines(REPORTS);
        Path file = Files.write(folder.resolve("reports.jsonl"), lines);
        TreeSet<String> expected = new TreeSet<>(LocalRecord.of(file, folder.resolve("local.db"), 2));
        try (Broker broker = new Broker(folder.resolve("kafka"));
                MiniCluster cluster = cluster()) {
            Settings.Topic reports = broker.topic("reports", 2);
            Settings.Topic records = broker.topic("records", 1);
            cluster.start();
            cluster.submitJob(job(reports, records)).get();
            kills(broker, cluster, reports, lines, random);
            try (Broker.Reader reader = broker.new Reader(records)) {
                folded(reader, expected, seed);
            }
        }
    }

    private static void kills(
            Broker broker, MiniCluster cluster, Settings.Topic reports, List<String> lines, Random random)
            throws Exception {
        int sent = 0;
        try (KafkaProducer<String, String> producer = broker.producer()) {
            for (int kill = 0; kill < KILLS; kill++) {
                int upTo = lines.size() * (kill + 1) / KILLS;
                Broker.send(producer, reports, lines.subList(sent, upTo));
                sent = upTo;
                Thread.sleep(random.nextInt(6_000));
                cluster.terminateTaskManager(kill).get();
                cluster.startTaskManager();
            }
        }
    }

    private static MiniCluster cluster() {
        Configuration configuration = new Configuration();
        return new MiniCluster(new MiniClusterConfiguration.Builder()
                .setConfiguration(configuration)
                .setNumTaskManagers(1)
                .setNumSlotsPerTaskManager(2)
                .build());
    }

    private org.apache.flink.streaming.api.graph.StreamGraph job(Settings.Topic from, Settings.Topic to) {
        Configuration configuration = new Configuration();
        ClusterJob.configure(configuration);
        configuration.set(CheckpointingOptions.CHECKPOINTING_INTERVAL, Duration.ofMillis(700));
        configuration.set(
                CheckpointingOptions.CHECKPOINTS_DIRECTORY,
                folder.resolve("state").toUri().toString());
        configuration.set(CheckpointingOptions.CHECKPOINT_STORAGE, "filesystem");
        configuration.set(RestartStrategyOptions.RESTART_STRATEGY, "fixed-delay");
        configuration.set(RestartStrategyOptions.RESTART_STRATEGY_FIXED_DELAY_ATTEMPTS, Integer.MAX_VALUE);
        configuration.set(RestartStrategyOptions.RESTART_STRATEGY_FIXED_DELAY_DELAY, Duration.ofMillis(200));
        StreamExecutionEnvironment environment = StreamExecutionEnvironment.getExecutionEnvironment(configuration);
        environment.setParallelism(2);
        Settings settings = JobRun.from(JobRun.settings(List.of(), List.of(new Settings.Output.Messages(to))), from);
        new ClusterJob(settings).build(environment);
        return environment.getStreamGraph();
    }

    /** What stands when all that was told has been read. */
    private static void folded(Broker.Reader reader, TreeSet<String> expected, long seed) {
        Map<String, String> stands = new HashMap<>();
        List<String> doubled = new ArrayList<>();
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < end && !new TreeSet<>(stands.values()).equals(expected)) {
            for (ConsumerRecord<String, String> record : reader.next()) {
                String before =
                        record.value() == null ? stands.remove(record.key()) : stands.put(record.key(), record.value());
                if (record.value() != null && record.value().equals(before)) {
                    doubled.add(record.key());
                }
            }
        }
        assertThat(new TreeSet<>(stands.values()))
                .as("-Ddateline.seed=%d", seed)
                .containsExactlyElementsOf(expected);
        assertThat(doubled).as("-Ddateline.seed=%d", seed).isEmpty();
    }
}
