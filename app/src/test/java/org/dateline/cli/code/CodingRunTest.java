package org.dateline.cli.code;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.dateline.cli.terminal.ClosedOutput;
import org.dateline.cli.terminal.ExitCode;
import org.dateline.cli.terminal.StandardOutput;
import org.dateline.cli.terminal.Terminal;
import org.dateline.codec.Origin;
import org.dateline.export.JsonLinesWriter;
import org.dateline.export.JsonLinesWriter.Extra;
import org.dateline.export.Screen;
import org.dateline.model.event.CodedReport;
import org.dateline.model.report.Article;
import org.dateline.model.report.Report;
import org.dateline.model.report.StoredText;
import org.dateline.read.Position;
import org.dateline.read.Reading;
import org.dateline.read.Readings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CodingRunTest {

    private final ByteArrayOutputStream messages = new ByteArrayOutputStream();
    private final ByteArrayOutputStream records = new ByteArrayOutputStream();
    private final Terminal terminal = new Terminal(
            new ByteArrayInputStream(new byte[0]),
            records,
            new PrintStream(messages, true, StandardCharsets.UTF_8),
            false,
            false,
            Screen.plain());

    @ParameterizedTest
    @ValueSource(ints = {1, 4})
    void aReportThatBreaksTheCoderIsToldAndTheOthersAreWritten(int threads) throws IOException {
        CodingCounts counts;
        try (JsonLinesWriter writer = writer(records)) {
            counts = new CodingRun(CodingRunTest::breakOnTwo, threads, false, terminal)
                    .over(readings("one", "two", "three"), writer);
        }
        counts.printTo(terminal);

        assertThat(counts.exitCode()).isEqualTo(ExitCode.PARTLY);
        assertThat(records.toString(StandardCharsets.UTF_8).lines()).hasSize(2);
        assertThat(messages.toString(StandardCharsets.UTF_8))
                .contains("3 read, 2 coded", "failed: two (test)", "a bug");
    }

    @Test
    void recursionThatRunsAwayIsAFailureOfOneReport() throws IOException {
        try (JsonLinesWriter writer = writer(records)) {
            CodingCounts counts =
                    new CodingRun(CodingRunTest::forever, 1, false, terminal).over(readings("one"), writer);
            assertThat(counts.exitCode()).isEqualTo(ExitCode.INPUT);
        }
    }

    @Test
    void memoryThatRunsOutIsAFailureOfOneReport() throws IOException {
        CodingCounts counts;
        try (JsonLinesWriter writer = writer(records)) {
            counts = new CodingRun(CodingRunTest::fullOnTwo, 2, false, terminal)
                    .over(readings("one", "two", "three"), writer);
        }
        counts.printTo(terminal);
        assertThat(counts.exitCode()).isEqualTo(ExitCode.PARTLY);
        assertThat(messages.toString(StandardCharsets.UTF_8))
                .contains("2 coded", "two (test): needs more memory", "-Xmx");
    }

    @Test
    void aReaderThatHasGoneEndsTheRunQuietly() {
        OutputStream gone = new StandardOutput(new OutputStream() {
            @Override
            public void write(int value) throws IOException {
                throw new IOException("Broken pipe");
            }
        });
        Iterator<Readings.Placed> endless =
                Stream.generate(() -> reading("r" + "x".repeat(4000))).iterator();
        CodingRun run = new CodingRun(CodingRunTest::empty, 2, false, terminal);
        JsonLinesWriter writer = writer(gone);
        assertThatThrownBy(() -> run.over(endless, writer))
                .isInstanceOfSatisfying(UncheckedIOException.class, failure -> assertThat(failure.getCause())
                        .isInstanceOf(ClosedOutput.class));
    }

    private static JsonLinesWriter writer(OutputStream output) {
        return new JsonLinesWriter(output, new Origin("dateline 0", "0"), Set.of(Extra.REPORTS));
    }

    private static Iterator<Readings.Placed> readings(String... ids) {
        return Stream.of(ids).map(CodingRunTest::reading).iterator();
    }

    private static Readings.Placed reading(String id) {
        Report report = new Report(id, new StoredText("Words."), null, null, null, null, null, "test");
        return new Readings.Placed(new Reading.Read(report), new Position(1, 1));
    }

    private static CodedReport breakOnTwo(Report report) {
        if (report.id().equals("two")) {
            throw new IllegalStateException("two is too many");
        }
        return empty(report);
    }

    private static CodedReport fullOnTwo(Report report) {
        if (report.id().equals("two")) {
            throw new OutOfMemoryError("Java heap space");
        }
        return empty(report);
    }

    @SuppressWarnings("InfiniteRecursion")
    private static CodedReport forever(Report report) {
        return forever(report);
    }

    private static CodedReport empty(Report report) {
        return new CodedReport(
                new Article(report, null, null, null, List.of(), List.of(), List.of()), List.of(), List.of());
    }
}
