package org.dateline.cluster.sink;

import java.nio.charset.StandardCharsets;
import java.util.Properties;
import org.apache.flink.api.connector.sink2.Sink;
import org.apache.flink.connector.base.DeliveryGuarantee;
import org.apache.flink.connector.kafka.sink.KafkaRecordSerializationSchema;
import org.apache.flink.connector.kafka.sink.KafkaSink;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.dateline.cluster.linking.message.RecordChange;
import org.jspecify.annotations.Nullable;

/**
 * A topic of records: the key is {@code KIND ID}, the value the record, or nothing when it is gone; so a compacted topic holds the
 * current records. Written in transactions, so that a reader of committed messages reads each change once.
 */
public final class TopicSink {

    private static final String TRANSACTION_MILLISECONDS = "600000";

    private TopicSink() {}

    /**
     * @param brokers their addresses, separated by commas
     * @param topic must be there
     */
    public static Sink<RecordChange> topic(String brokers, String topic) {
        Properties settings = new Properties();
        settings.put("transaction.timeout.ms", TRANSACTION_MILLISECONDS);
        return KafkaSink.<RecordChange>builder()
                .setBootstrapServers(brokers)
                .setKafkaProducerConfig(settings)
                .setRecordSerializer(new Message(topic))
                .setDeliveryGuarantee(DeliveryGuarantee.EXACTLY_ONCE)
                .setTransactionalIdPrefix("dateline-" + topic)
                .build();
    }

    private static final class Message implements KafkaRecordSerializationSchema<RecordChange> {

        private static final long serialVersionUID = 1L;

        private final String topic;

        Message(String topic) {
            this.topic = topic;
        }

        @Override
        public ProducerRecord<byte[], byte[]> serialize(
                RecordChange change, KafkaSinkContext context, @Nullable Long timestamp) {
            String record = change.record;
            return new ProducerRecord<>(
                    topic,
                    null,
                    (change.kind + " " + change.id).getBytes(StandardCharsets.UTF_8),
                    record == null ? null : record.getBytes(StandardCharsets.UTF_8));
        }
    }
}
