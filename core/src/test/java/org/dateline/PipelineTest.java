package org.dateline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import java.util.stream.Stream;
import org.dateline.codec.Origin;
import org.dateline.data.DataFolder;
import org.dateline.export.JsonLinesWriter;
import org.dateline.model.event.CodedReport;
import org.dateline.model.event.Event;
import org.dateline.model.event.Evidence;
import org.dateline.model.report.Report;
import org.dateline.model.report.Span;
import org.dateline.model.report.StoredText;
import org.dateline.read.ReadOptions;
import org.dateline.read.Reading;
import org.dateline.read.ReportReader;
import org.dateline.read.page.PageReader;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The promises of the whole, kept on every example report. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PipelineTest {

    private final DataFolder data = new DataFolder(List.of(DataFolder.installed()));
    private final Dateline dateline = Dateline.open(data);
    private final List<Report> reports = reports();
    private final List<CodedReport> coded = reports.stream().map(dateline::code).toList();
    private final String records = records(coded);

    @AfterAll
    void close() {
        dateline.close();
    }

    @Test
    void fourThreadsWriteTheSameBytesAsOne() {
        List<CodedReport> byFour = new ArrayList<>();
        new OrderedRun(4, 8).over(reports.iterator(), dateline::code, byFour::add);
        assertThat(records(byFour)).isEqualTo(records);
    }

    @ParameterizedTest
    @CsvSource({"Asia/Tokyo, tr-TR", "America/Los_Angeles, tr-TR", "Asia/Kathmandu, ar-EG-u-nu-arab"})
    void timeZoneAndLocaleChangeNoByte(String zone, String language) {
        TimeZone usualZone = TimeZone.getDefault();
        Locale usualLocale = Locale.getDefault();
        try {
            TimeZone.setDefault(TimeZone.getTimeZone(zone));
            Locale.setDefault(Locale.forLanguageTag(language));
            try (Dateline elsewhere = Dateline.open(data)) {
                assertThat(records(reports().stream().map(elsewhere::code).toList()))
                        .isEqualTo(records);
            }
        } finally {
            TimeZone.setDefault(usualZone);
            Locale.setDefault(usualLocale);
        }
    }

    @Test
    void anEventHasTheSameIdWhateverWasCodedBefore() {
        List<Report> backwards = new ArrayList<>(reports);
        Collections.reverse(backwards);
        List<CodedReport> again = new ArrayList<>();
        backwards.forEach(report -> again.add(dateline.code(report)));
        Collections.reverse(again);
        assertThat(ids(again)).isEqualTo(ids(coded)).doesNotHaveDuplicates();
    }

    @Test
    void everyEventHasEvidenceInItsReport() {
        assertThat(coded.stream().flatMap(report -> report.events().stream())).hasSizeGreaterThan(50);
        for (CodedReport report : coded) {
            for (Event event : report.events()) {
                assertThat(event.evidence()).isNotEmpty();
                for (Evidence evidence : event.evidence()) {
                    assertThat(evidence.report())
                            .isEqualTo(report.article().report().id());
                    assertThat(evidence.span().contains(evidence.trigger())).isTrue();
                    assertThat(evidence.trigger().length()).isPositive();
                }
            }
        }
    }

    @Test
    void everySpanHoldsTheWordsItIsGivenFor() {
        for (CodedReport report : coded) {
            StoredText text = report.article().text();
            List<String> wrong = new ArrayList<>();
            for (String line : records(List.of(report)).lines().toList()) {
                JsonNode record = new JsonMapper().readTree(line);
                compare(record, record.path("record").asString(), text, wrong);
            }
            assertThat(wrong).as(report.article().report().origin()).isEmpty();
        }
    }

    @Test
    void theStepsAreTimed() {
        StepTimes times = dateline.timed(reports.get(0)).times();
        assertThat(times.nanoseconds().keySet())
                .contains("clean", "annotate", "code", "who", "when", "where", "coreference");
        assertThat(times.sentences()).isPositive();
        assertThat(times.tokens()).isGreaterThan(times.sentences());
    }

    /** Looks at every object, at any depth, that has a span and says what stands there. */
    private static void compare(JsonNode node, String path, StoredText text, List<String> wrong) {
        JsonNode span = node.path("span");
        if (span.isArray()) {
            String found = text.slice(new Span(span.get(0).asInt(), span.get(1).asInt()));
            for (String key : List.of("text", "cue", "content")) {
                JsonNode words = node.path(key);
                boolean isCaption = path.contains("captions");
                if (words.isString()
                        && !(isCaption ? found.contains(words.asString()) : found.equals(words.asString()))) {
                    wrong.add(path + "." + key + ": \"" + words.asString() + "\" but the span holds \"" + found + "\"");
                }
            }
        }
        for (String name : node.propertyNames()) {
            compare(node.get(name), path + "." + name, text, wrong);
        }
        if (node.isArray()) {
            node.forEach(item -> compare(item, path, text, wrong));
        }
    }

    private static List<String> ids(List<CodedReport> reports) {
        return reports.stream()
                .flatMap(report -> report.events().stream())
                .map(Event::id)
                .toList();
    }

    private static List<Report> reports() {
        ReadOptions options = new ReadOptions(null, ReadOptions.LARGEST, new ByteArrayInputStream(new byte[0]));
        String examples = DataFolder.installed().resolveSibling("examples").toString();
        List<Report> reports = new ArrayList<>();
        PageReader pages = PageReader.open(new DataFolder(List.of(DataFolder.installed())).files("read", ".tsv"));
        try (Stream<Reading> readings = new ReportReader(options, pages).read(List.of(examples))) {
            readings.forEach(reading -> {
                if (reading instanceof Reading.Read read) {
                    reports.add(read.report());
                }
            });
        }
        return reports;
    }

    private static String records(List<CodedReport> reports) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JsonLinesWriter writer =
                new JsonLinesWriter(bytes, new Origin("coder", "data"), EnumSet.allOf(JsonLinesWriter.Extra.class))) {
            for (CodedReport report : reports) {
                writer.write(report);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
