package org.dateline.cluster;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import kafka.tools.StorageTool;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.common.utils.Time;

/** A broker of Kafka in KRaft mode, in this process. */
final class Broker implements AutoCloseable {

    private final KafkaRaftServer server;
    private final String address;

    Broker(Path folder) throws IOException {
        int port = freePort();
        int controller = freePort();
        address = "127.0.0.1:" + port;
        Properties settings = new Properties();
        settings.putAll(Map.of(
                "process.roles", "broker,controller",
                "node.id", "1",
                "listeners", "PLAINTEXT://127.0.0.1:" + port + ",CONTROLLER://127.0.0.1:" + controller,
                "advertised.listeners", "PLAINTEXT://127.0.0.1:" + port,
                "controller.listener.names", "CONTROLLER",
                "controller.quorum.voters", "1@127.0.0.1:" + controller,
                "log.dirs", folder.resolve("log").toString(),
                "offsets.topic.replication.factor", "1",
                "transaction.state.log.replication.factor", "1",
                "transaction.state.log.min.isr", "1"));
        Path file = folder.resolve("server.properties");
        try (OutputStream stream =
                Files.newOutputStream(Files.createDirectories(folder).resolve(file))) {
            settings.store(stream, null);
        }
        String[] format = {"format", "-t", Uuid.randomUuid().toString(), "-c", file.toString()};
        int formatted = StorageTool.execute(
                format, new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8));
        if (formatted != 0) {
            throw new IOException("the broker's folder cannot be made: " + formatted);
        }
        server = new KafkaRaftServer(KafkaConfig.fromProps(settings), Time.SYSTEM);
        server.startup();
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    Settings.Topic topic(String name, int partitions) throws Exception {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", address))) {
            admin.createTopics(List.of(new NewTopic(name, partitions, (short) 1)))
                    .all()
                    .get();
        }
        return new Settings.Topic(address, name);
    }

    KafkaProducer<String, String> producer() {
        return new KafkaProducer<>(
                Map.of("bootstrap.servers", address, "acks", "all"), new StringSerializer(), new StringSerializer());
    }

    static void send(KafkaProducer<String, String> producer, Settings.Topic topic, List<String> lines) {
        lines.forEach(line -> producer.send(new ProducerRecord<>(topic.name(), line)));
        producer.flush();
    }

    /** Reads a topic of one partition from its beginning as it grows: what is committed, in order. */
    final class Reader implements AutoCloseable {

        private final KafkaConsumer<String, String> consumer = new KafkaConsumer<>(
                Map.of(
                        "bootstrap.servers",
                        address,
                        "isolation.level",
                        "read_committed",
                        "auto.offset.reset",
                        "earliest"),
                new StringDeserializer(),
                new StringDeserializer());

        Reader(Settings.Topic topic) {
            consumer.assign(List.of(new TopicPartition(topic.name(), 0)));
        }

        List<ConsumerRecord<String, String>> next() {
            List<ConsumerRecord<String, String>> all = new ArrayList<>();
            consumer.poll(Duration.ofMillis(500)).forEach(all::add);
            return all;
        }

        @Override
        public void close() {
            consumer.close();
        }
    }

    @Override
    public void close() {
        server.shutdown();
        server.awaitShutdown();
    }
}
