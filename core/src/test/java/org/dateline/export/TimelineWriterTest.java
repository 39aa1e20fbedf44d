package org.dateline.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.dateline.model.event.CodedReport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TimelineWriterTest {

    @Test
    void tellsWhatHappenedDayByDay() throws IOException {
        assertThat(written(SampleReport.full(), new Screen(90, false))).isEqualTo(ExpectedFile.named("wide.txt"));
    }

    @Test
    void fitsANarrowScreen() throws IOException {
        String page = written(SampleReport.full(), new Screen(40, false));
        assertThat(page).isEqualTo(ExpectedFile.named("narrow.txt"));
        assertThat(page.lines()).allMatch(line -> line.length() <= 40);
    }

    @Test
    void coloursChangeNothingButTheColours() throws IOException {
        String coloured = written(SampleReport.full(), new Screen(90, true));
        assertThat(coloured).contains("\u001B[31m");
        assertThat(coloured.replaceAll("\u001B\\[[0-9]+m", "")).isEqualTo(ExpectedFile.named("wide.txt"));
    }

    @Test
    void aReportWithoutEventsSaysSo() throws IOException {
        assertThat(written(SampleReport.without(), Screen.plain()))
                .isEqualTo("report-2\npublication date unknown · no events\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u001B[2J", "\u009B31m", "\u0007", "\u202E", "\u2066", "\uD83D"})
    void textCannotSteerTheTerminal(String control) throws IOException {
        String page = written(SampleReport.withActorNamed("Sly" + control + "Group"), Screen.plain());
        assertThat(page).contains("Sly").contains("Group").doesNotContain(control.substring(0, 1));
    }

    private static String written(CodedReport coded, Screen screen) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (TimelineWriter writer = new TimelineWriter(bytes, screen)) {
            writer.write(coded);
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
