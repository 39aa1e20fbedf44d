package org.dateline.cluster.linking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.streaming.api.operators.co.KeyedCoProcessOperator;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.apache.flink.streaming.util.KeyedTwoInputStreamOperatorTestHarness;
import org.dateline.cluster.coding.Coded;
import org.dateline.cluster.linking.message.Edge;
import org.dateline.cluster.linking.message.RecordChange;
import org.dateline.cluster.linking.message.ReportUpdate;
import org.junit.jupiter.api.Test;

class LinkFunctionTest {

    private static Coded report(String id, long day) {
        Coded coded = new Coded();
        coded.id = id;
        coded.day = day;
        coded.sha256 = "text " + id;
        coded.wording = "wording " + id;
        coded.record = "{\"record\":\"report\",\"id\":\"" + id + "\"}";
        return coded;
    }

    private static Edge copy(String one, String other) {
        return Edge.copy(0, "wording " + one, "wording " + other, "spun", "both say so");
    }

    private static String last(List<RecordChange> changes, String id) {
        return changes.stream()
                .filter(change -> change.id.equals(id))
                .reduce((earlier, later) -> later)
                .map(change -> String.valueOf(change.record))
                .orElse("never told");
    }

    @Test
    void aCopyThatIsFoundAfterAChainOfCopiesWasToldIsToldAnew() throws Exception {
        try (var harness = new KeyedTwoInputStreamOperatorTestHarness<Integer, ReportUpdate, Edge, RecordChange>(
                new KeyedCoProcessOperator<>(new LinkFunction(1_000)),
                node -> node.partition,
                edge -> edge.partition,
                Types.INT)) {
            harness.open();
            harness.processElement1(new StreamRecord<>(new ReportUpdate(0, 1, report("first", 10))));
            harness.processElement1(new StreamRecord<>(new ReportUpdate(0, 2, report("between", 11))));
            harness.processElement1(new StreamRecord<>(new ReportUpdate(0, 3, report("late", 12))));
            harness.processElement2(new StreamRecord<>(copy("between", "first")));
            harness.processElement2(new StreamRecord<>(copy("late", "between")));
            harness.setProcessingTime(1_000);
            assertThat(last(harness.extractOutputValues(), "late")).contains("\"kind\":\"chain\"");
            harness.processElement2(new StreamRecord<>(copy("late", "first")));
            harness.setProcessingTime(2_000);
            assertThat(last(harness.extractOutputValues(), "late")).contains("\"kind\":\"spun\"", "both say so");
        }
    }
}
