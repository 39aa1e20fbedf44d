package org.dateline.export;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.dateline.codec.Origin;
import org.dateline.model.event.CodedReport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvRecordWriterTest {

    @Test
    void writesARowAnEvent() throws IOException {
        assertThat(written(SampleReport.full(), false)).isEqualTo(ExpectedFile.named("full.csv"));
    }

    @Test
    void writesTheHeaderEvenWithoutEvents() throws IOException {
        assertThat(written(SampleReport.without(), false).lines()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1+cmd", "@SUM(A1)", "\t=1", "  =1", "\uFF1D1", "\r=1"})
    void whatASpreadsheetWouldTakeForAFormulaIsMadeText(String name) throws IOException {
        NamedCsvRecord row =
                rows(written(SampleReport.withActorNamed(name), false)).get(0);
        assertThat(row.getField("actors")).startsWith("'").endsWith(name.substring(1));
    }

    @Test
    void negativeNumbersStayNumbers() throws IOException {
        NamedCsvRecord row = rows(written(SampleReport.full(), false)).get(1);
        assertThat(row.getField("intensity")).isEqualTo("-9.5");
        assertThat(row.getField("lon")).isEqualTo("-0.25");
    }

    @Test
    void rawLeavesWordsAsTheyAre() throws IOException {
        NamedCsvRecord row =
                rows(written(SampleReport.withActorNamed("=1+1"), true)).get(0);
        assertThat(row.getField("actors")).isEqualTo("=1+1");
    }

    @Test
    void separatorsQuotesAndLineBreaksComeBackAsTheyWere() throws IOException {
        String name = "a,\"b\"\nc;d";
        NamedCsvRecord row =
                rows(written(SampleReport.withActorNamed(name), false)).get(0);
        assertThat(row.getField("actors")).isEqualTo(name);
    }

    private static List<NamedCsvRecord> rows(String csv) throws IOException {
        try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(csv)) {
            return reader.stream().toList();
        }
    }

    private static String written(CodedReport coded, boolean raw) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (CsvRecordWriter writer = new CsvRecordWriter(bytes, new Origin("dateline 0", "2026.11"), raw)) {
            writer.write(coded);
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
