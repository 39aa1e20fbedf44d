package org.dateline.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.dateline.data.DataFolder;
import org.dateline.link.copy.Copies;
import org.dateline.link.copy.Fingerprint;
import org.dateline.link.copy.Fingerprints;
import org.dateline.link.story.WordWeights;
import org.dateline.model.report.Published;
import org.dateline.model.report.Report;
import org.dateline.model.report.StoredText;
import org.dateline.store.read.StoredReport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PassedReportTest {

    private static final String TEXT = "Rebels shelled the mill at Orsk \uD83D\uDE9A on Monday.\n\"Nobody\" was hurt.";

    private static PassedReport report(@Nullable Published published, @Nullable String source) {
        DataFolder data = new DataFolder(List.of(DataFolder.installed()));
        Fingerprint fingerprint = new Fingerprints(data.files("link", ".txt")).of(TEXT);
        StoredReport.Marks marks = new StoredReport.Marks(
                "digest",
                fingerprint.bytes(),
                fingerprint.keys(Copies.KEYS),
                new WordWeights(data.files("link", ".tsv")).subject("Mill shelled", TEXT),
                Set.of("Orsk Mill"),
                Set.of("12", "3"),
                source);
        Report report = new Report("mill", new StoredText(TEXT), null, published, null, source, "en", "batch, line 3");
        return new PassedReport(
                new StoredReport(
                        report,
                        source == null ? null : "Mill shelled",
                        published == null ? null : published.date().toEpochDay(),
                        "{\"record\": \"report\"}",
                        List.of(new StoredReport.EventRecord("evt-1", "ASSAULT", "{\"a\":1}")),
                        List.of(
                                new StoredReport.StatementRecord("Orsk", "RUS", "{}"),
                                new StoredReport.StatementRecord(null, null, "{\"b\": 2}")),
                        marks),
                "dateline 0.1.0, data 1");
    }

    private static void assertSame(PassedReport found, PassedReport wanted) {
        assertThat(found.codedBy()).isEqualTo(wanted.codedBy());
        assertThat(found.stored())
                .usingRecursiveComparison()
                .withStrictTypeChecking()
                .isEqualTo(wanted.stored());
        assertThat(found.written()).isEqualTo(wanted.written());
    }

    @Test
    void aReportArrivesAsItWasSent() {
        PassedReport whole = report(new Published(LocalDate.of(2026, 11, 2), Published.Basis.FIELD), "Lamp");
        assertSame(PassedReport.read(whole.written()), whole);
        PassedReport bare = report(null, null);
        assertSame(PassedReport.read(bare.written()), bare);
    }

    @Test
    void whatIsNoReportOrOfANewerProgramIsRefused() {
        assertThatThrownBy(() -> PassedReport.read("{"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("no coded report");
        assertThatThrownBy(() -> PassedReport.read("{\"version\": 1, \"id\": \"a\"}"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("no coded report");
        String newer = report(null, null).written().replace("\"version\":1", "\"version\":2");
        assertThatThrownBy(() -> PassedReport.read(newer)).hasMessageContaining("version 2");
    }
}
