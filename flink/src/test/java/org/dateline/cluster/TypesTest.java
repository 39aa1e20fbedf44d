package org.dateline.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.java.typeutils.GenericTypeInfo;
import org.apache.flink.api.java.typeutils.PojoTypeInfo;
import org.apache.flink.api.java.typeutils.runtime.kryo.KryoSerializer;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.dateline.cluster.linking.message.Edge;
import org.dateline.cluster.linking.message.RecordChange;
import org.dateline.cluster.linking.message.ReportUpdate;
import org.dateline.cluster.linking.message.ShardTask;
import org.dateline.cluster.linking.state.BlockKey;
import org.dateline.cluster.linking.state.ItemState;
import org.dateline.cluster.linking.state.KnownReport;
import org.dateline.cluster.linking.state.NeighbourBlock;
import org.dateline.cluster.linking.state.PublishedRecord;
import org.dateline.cluster.linking.state.SubclusterState;
import org.dateline.cluster.linking.state.Wording;
import org.dateline.cluster.source.Arrival;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** No type is left to a general serializer: its bytes would not be read by another version. */
class TypesTest {

    @ParameterizedTest
    @ValueSource(
            classes = {
                Arrival.class,
                ShardTask.class,
                ReportUpdate.class,
                Edge.class,
                RecordChange.class,
                ItemState.class,
                NeighbourBlock.class,
                SubclusterState.class,
                PublishedRecord.class,
                Wording.class,
                BlockKey.class,
                KnownReport.class
            })
    void everyMessageAndStateIsAPlainObjectAllThrough(Class<?> type) {
        TypeInformation<?> information = TypeInformation.of(type);
        assertThat(information).isInstanceOf(PojoTypeInfo.class);
        List<String> general = new ArrayList<>();
        general(information, type.getSimpleName(), general);
        assertThat(general).isEmpty();
    }

    private static void general(TypeInformation<?> type, String where, List<String> found) {
        if (type instanceof GenericTypeInfo) {
            found.add(where);
        } else if (type instanceof PojoTypeInfo<?> plain) {
            for (int index = 0; index < plain.getArity(); index++) {
                String name = plain.getFieldNames()[index];
                general(plain.getTypeAt(name), where + "." + name, found);
            }
        }
    }

    @Test
    void theWholeJobIsBuiltWithoutAGeneralSerializer() {
        Configuration configuration = new Configuration();
        ClusterJob.configure(configuration);
        StreamExecutionEnvironment environment = StreamExecutionEnvironment.getExecutionEnvironment(configuration);
        Settings settings = JobRun.settings(
                List.of(),
                List.of(
                        new Settings.Output.Lines("file:///nowhere/lines"),
                        new Settings.Output.Parquet("file:///nowhere/parquet"),
                        new Settings.Output.Messages(new Settings.Topic("nowhere:9092", "records")),
                        new Settings.Output.Tables("jdbc:postgresql://nowhere/news")));
        new ClusterJob(JobRun.from(settings, new Settings.Topic("nowhere:9092", "reports"))).build(environment);
        assertThat(environment.getStreamGraph().getStreamNodes())
                .hasSizeGreaterThan(10)
                .allSatisfy(node -> assertThat(node.getTypeSerializerOut()).isNotInstanceOf(KryoSerializer.class));
    }
}
