package org.dateline.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.dateline.data.DataFolder;
import org.dateline.link.compare.LinkFeatures;
import org.dateline.link.copy.Fingerprints;
import org.dateline.link.event.ReportProfile;
import org.dateline.link.story.WordWeights;
import org.dateline.model.report.Digest;
import org.dateline.model.report.Published;
import org.dateline.model.report.Report;
import org.dateline.model.report.StoredText;
import org.dateline.store.content.StoredReport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class StoredReportCodecTest {

    private static final String TEXT = "Rebels shelled the mill at Orsk \uD83D\uDE9A on Monday.\n\"Nobody\" was hurt.";

    private static StoredReport report(@Nullable Published published, @Nullable String source) {
        DataFolder data = new DataFolder(List.of(DataFolder.installed()));
        LinkFeatures features = new LinkFeatures(
                "digest",
                new Fingerprints(data.files("link", ".txt")).of(TEXT),
                new ReportProfile(
                        published == null ? null : published.date().toEpochDay(),
                        new WordWeights(data.files("link", ".tsv")).subject("Mill shelled", TEXT),
                        Set.of("Orsk Mill"),
                        Set.of("12", "3")),
                source);
        Report report = new Report("mill", new StoredText(TEXT), null, published, null, source, "en", "batch, line 3");
        return new StoredReport(
                report,
                Digest.sha256(TEXT),
                "dateline 0.1.0, data 1",
                source == null ? null : "Mill shelled",
                "{\"record\": \"report\"}",
                List.of(new StoredReport.EventRecord("evt-1", "ASSAULT", "{\"a\":1}")),
                List.of(
                        new StoredReport.StatementRecord("Orsk", "RUS", "{}"),
                        new StoredReport.StatementRecord(null, null, "{\"b\": 2}")),
                features);
    }

    private static void assertSame(StoredReport found, StoredReport wanted) {
        assertThat(found).usingRecursiveComparison().withStrictTypeChecking().isEqualTo(wanted);
        assertThat(StoredReportCodec.write(found)).isEqualTo(StoredReportCodec.write(wanted));
    }

    @Test
    void aReportArrivesAsItWasSent() {
        StoredReport whole = report(new Published(LocalDate.of(2026, 11, 2), Published.Basis.FIELD), "Lamp");
        assertSame(StoredReportCodec.read(StoredReportCodec.write(whole)), whole);
        StoredReport bare = report(null, null);
        assertSame(StoredReportCodec.read(StoredReportCodec.write(bare)), bare);
    }

    @Test
    void aLineWithoutADigestOfTheTextIsRead() {
        StoredReport report = report(null, "Lamp");
        String line = StoredReportCodec.write(report).replace("\"sha256\":\"" + report.sha256() + "\",", "");
        assertThat(line).doesNotContain("sha256");
        assertSame(StoredReportCodec.read(line), report);
    }

    @Test
    void whatIsNoReportOrOfANewerProgramIsRefused() {
        assertThatThrownBy(() -> StoredReportCodec.read("{"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("no coded report");
        assertThatThrownBy(() -> StoredReportCodec.read("{\"version\": 1, \"id\": \"a\"}"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("no coded report");
        String newer = StoredReportCodec.write(report(null, null)).replace("\"version\":1", "\"version\":2");
        assertThatThrownBy(() -> StoredReportCodec.read(newer)).hasMessageContaining("version 2");
    }
}
