package org.dateline.cluster.coding;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.apache.flink.core.memory.DataInputDeserializer;
import org.apache.flink.core.memory.DataOutputSerializer;
import org.dateline.link.compare.LinkFeatures;
import org.dateline.link.copy.Fingerprint;
import org.dateline.link.event.ReportProfile;
import org.dateline.link.story.Subject;
import org.dateline.model.report.Published;
import org.dateline.model.report.Report;
import org.dateline.model.report.StoredText;
import org.dateline.store.content.StoredReport;
import org.junit.jupiter.api.Test;

class StoredReportSerializerTest {

    private static final StoredReport REPORT = new StoredReport(
            new Report(
                    "mill",
                    new StoredText("The mill \uD83D\uDE9A burned."),
                    null,
                    new Published(LocalDate.of(2026, 11, 2), Published.Basis.FIELD),
                    "https://example.org/mill",
                    "Lamp",
                    "en",
                    "test"),
            "digest of the text",
            "test",
            "Mill burned",
            "{}",
            List.of(new StoredReport.EventRecord("evt-1", "ASSAULT", "{\"a\":1}")),
            List.of(new StoredReport.StatementRecord("Orsk", null, "{}")),
            new LinkFeatures(
                    "wording",
                    Fingerprint.EMPTY,
                    new ReportProfile(20_759L, Subject.EMPTY, Set.of("Orsk Mill"), Set.of("12")),
                    null));

    @Test
    void reportsAreReadOneAfterTheOtherAsTheyWereWritten() throws Exception {
        StoredReportSerializer serializer = new StoredReportSerializer();
        DataOutputSerializer output = new DataOutputSerializer(16);
        serializer.serialize(REPORT, output);
        serializer.copy(new DataInputDeserializer(output.getCopyOfBuffer()), output);
        serializer.serialize(serializer.createInstance(), output);
        DataInputDeserializer input = new DataInputDeserializer(output.getCopyOfBuffer());
        for (StoredReport wanted : List.of(REPORT, REPORT, serializer.createInstance())) {
            assertThat(serializer.deserialize(input)).usingRecursiveComparison().isEqualTo(wanted);
        }
        assertThat(input.available()).isZero();
    }
}
