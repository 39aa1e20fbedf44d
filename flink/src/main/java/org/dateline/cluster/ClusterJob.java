package org.dateline.cluster;

import java.util.ArrayList;
import java.util.List;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.api.common.typeinfo.PrimitiveArrayTypeInfo;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.PipelineOptions;
import org.apache.flink.connector.file.src.FileSource;
import org.apache.flink.connector.kafka.source.KafkaSource;
import org.apache.flink.connector.kafka.source.enumerator.initializer.OffsetsInitializer;
import org.apache.flink.connector.kafka.source.reader.deserializer.KafkaRecordDeserializationSchema;
import org.apache.flink.core.fs.Path;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.dateline.cluster.coding.CodeFunction;
import org.dateline.cluster.coding.StoredReportTypeInfo;
import org.dateline.cluster.linking.LinkFunction;
import org.dateline.cluster.linking.NumberFunction;
import org.dateline.cluster.linking.Partitioning;
import org.dateline.cluster.linking.ShardFunction;
import org.dateline.cluster.linking.message.Edge;
import org.dateline.cluster.linking.message.RecordChange;
import org.dateline.cluster.linking.message.ReportUpdate;
import org.dateline.cluster.linking.message.ShardTask;
import org.dateline.cluster.sink.FileSinks;
import org.dateline.cluster.sink.Postgres;
import org.dateline.cluster.sink.PostgresReports;
import org.dateline.cluster.sink.Refusals;
import org.dateline.cluster.sink.TopicSink;
import org.dateline.cluster.source.Arrival;
import org.dateline.cluster.source.LineFunction;
import org.dateline.cluster.source.Message;
import org.dateline.cluster.source.ReportFormat;
import org.dateline.store.content.StoredReport;

/** The job: sources, coding, numbering, comparing, linking, sinks, in this order. Operators keep their ids over versions, so that their state is found again. */
public final class ClusterJob {

    /**
     * Part of the ids under which the operators' state is found again. It changes when they cannot read what an earlier program wrote, so
     * that the job refuses such state when it starts.
     */
    private static final String STATE = "-2";

    private final Settings settings;

    /** @param settings what the job does */
    public ClusterJob(Settings settings) {
        this.settings = settings;
    }

    /** What every environment of the job has set, whatever else is: no type is left to a general serializer. */
    public static void configure(Configuration configuration) {
        configuration.set(PipelineOptions.GENERIC_TYPES, false);
    }

    /** Builds the job. */
    public void build(StreamExecutionEnvironment environment) {
        SingleOutputStreamOperator<StoredReport> coded = arrivals(environment)
                .rebalance()
                .process(new CodeFunction(settings.folders()), StoredReportTypeInfo.INSTANCE)
                .uid("code")
                .name("code");
        coded.getSideOutput(CodeFunction.REFUSED)
                .sinkTo(new Refusals())
                .uid("refused")
                .name("refused");
        write(linked(coded), coded);
    }

    private DataStream<Arrival> arrivals(StreamExecutionEnvironment environment) {
        List<DataStream<Arrival>> all = new ArrayList<>();
        if (!settings.inputs().isEmpty()) {
            FileSource.FileSourceBuilder<Arrival> files = FileSource.forBulkFileFormat(
                    new ReportFormat(settings.folders()),
                    settings.inputs().stream().map(Path::new).toArray(Path[]::new));
            if (settings.watched() != null) {
                files.monitorContinuously(settings.watched());
            }
            all.add(environment
                    .fromSource(files.build(), WatermarkStrategy.noWatermarks(), "files")
                    .uid("files"));
        }
        Settings.Topic topic = settings.from();
        if (topic != null) {
            KafkaSource<byte[]> messages = KafkaSource.<byte[]>builder()
                    .setBootstrapServers(topic.brokers())
                    .setTopics(topic.name())
                    .setGroupId("dateline")
                    .setStartingOffsets(OffsetsInitializer.earliest())
                    .setDeserializer(KafkaRecordDeserializationSchema.valueOnly(new Message()))
                    .build();
            all.add(environment
                    .fromSource(
                            messages,
                            WatermarkStrategy.noWatermarks(),
                            "messages",
                            PrimitiveArrayTypeInfo.BYTE_PRIMITIVE_ARRAY_TYPE_INFO)
                    .uid("messages")
                    .flatMap(new LineFunction(settings.folders(), "kafka " + topic.name()))
                    .uid("lines")
                    .name("lines"));
        }
        DataStream<Arrival> first = all.get(0);
        return all.size() == 1 ? first : first.union(all.get(1));
    }

    /** Links coded reports; gives the records that change. */
    public DataStream<RecordChange> linked(DataStream<StoredReport> coded) {
        Partitioning partition = settings.partition();
        SingleOutputStreamOperator<ShardTask> tasks = coded.keyBy(partition::of, Types.INT)
                .process(new NumberFunction(settings.shards()))
                .uid("number" + STATE)
                .name("number");
        DataStream<Edge> edges = tasks.keyBy(ShardTask::key, Types.INT)
                .process(new ShardFunction(settings.folders(), settings.keptDays()))
                .uid("compare" + STATE)
                .name("compare");
        DataStream<ReportUpdate> updates = tasks.getSideOutput(NumberFunction.UPDATES);
        long every = settings.isBounded() ? 0 : settings.every().toMillis();
        return updates.keyBy(update -> update.partition, Types.INT)
                .connect(edges.keyBy(edge -> edge.partition, Types.INT))
                .process(new LinkFunction(every))
                .uid("link" + STATE)
                .name("link");
    }

    private void write(DataStream<RecordChange> changes, DataStream<StoredReport> coded) {
        int number = 0;
        for (Settings.Output output : settings.outputs()) {
            String name = "records-" + number++;
            if (output instanceof Settings.Output.Lines lines) {
                changes.sinkTo(FileSinks.lines(lines.folder())).uid(name).name(name);
            } else if (output instanceof Settings.Output.Parquet parquet) {
                changes.filter(change -> change.kind.equals("event"))
                        .uid(name + "-events")
                        .sinkTo(FileSinks.parquet(parquet.folder()))
                        .uid(name)
                        .name(name);
            } else if (output instanceof Settings.Output.Messages messages) {
                changes.sinkTo(TopicSink.topic(
                                messages.topic().brokers(), messages.topic().name()))
                        .uid(name)
                        .name(name);
            } else if (output instanceof Settings.Output.Tables tables) {
                // Changes of one record must not overtake each other.
                changes.keyBy(change -> change.kind + change.id, Types.STRING)
                        .sinkTo(new Postgres(tables.address()))
                        .uid(name)
                        .name(name);
                // Two wordings of one report in the order in which they came.
                coded.keyBy(StoredReport::id, Types.STRING)
                        .sinkTo(new PostgresReports(tables.address()))
                        .uid(name + "-reports")
                        .name(name + "-reports");
            }
        }
    }
}
