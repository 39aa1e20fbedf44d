package org.dateline.cluster.linking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.streaming.api.operators.co.KeyedCoProcessOperator;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.apache.flink.streaming.util.KeyedTwoInputStreamOperatorTestHarness;
import org.dateline.cluster.linking.message.Edge;
import org.dateline.cluster.linking.message.RecordChange;
import org.dateline.cluster.linking.message.ReportUpdate;
import org.dateline.link.compare.LinkFeatures;
import org.dateline.link.copy.Fingerprint;
import org.dateline.link.event.ReportProfile;
import org.dateline.link.story.Subject;
import org.dateline.model.report.Report;
import org.dateline.model.report.StoredText;
import org.dateline.store.content.StoredReport;
import org.junit.jupiter.api.Test;

class LinkFunctionTest {

    private static StoredReport report(String id, long day) {
        return new StoredReport(
                new Report(id, new StoredText(""), null, null, null, null, null, "test"),
                "text " + id,
                "test",
                null,
                "{\"record\":\"report\",\"id\":\"" + id + "\"}",
                List.of(),
                List.of(),
                new LinkFeatures(
                        "wording " + id,
                        Fingerprint.EMPTY,
                        new ReportProfile(day, Subject.EMPTY, Set.of(), Set.of()),
                        null));
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
