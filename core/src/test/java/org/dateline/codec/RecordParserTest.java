package org.dateline.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.dateline.export.ExpectedFile;
import org.dateline.export.JsonLinesWriter;
import org.dateline.export.SampleReport;
import org.dateline.model.event.CodedReport;
import org.dateline.model.event.Event;
import org.junit.jupiter.api.Test;

class RecordParserTest {

    @Test
    void whatIsReadOfARecordIsWrittenAsTheSameBytes() throws IOException {
        CodedReport coded = SampleReport.full();
        String written = written(coded);
        assertThat(written.lines()).hasSizeGreaterThan(1);
        List<Event> read = written.lines().map(RecordParser::event).toList();
        assertThat(written(new CodedReport(coded.article(), read, List.of()))).isEqualTo(written);
    }

    @Test
    void aRecordOfAnOlderProgramHasItsModeAloneNoGiversAndIsNoTotal() throws IOException {
        List<Event> read = ExpectedFile.named("before-modes.jsonl")
                .lines()
                .map(RecordParser::event)
                .toList();
        assertThat(read).extracting(Event::modes).containsExactly(List.of(), List.of("heavy-weapons"));
        assertThat(read).noneMatch(Event::toll);
        assertThat(read.get(1).counts()).hasSize(2).allMatch(count -> count.by() == null);
    }

    @Test
    void modesTotalsAndGiversOfNumbersComeBack() throws IOException {
        List<Event> read =
                written(SampleReport.full()).lines().map(RecordParser::event).toList();
        assertThat(read.get(1).modes()).containsExactly("heavy-weapons", "aerial");
        assertThat(read).extracting(Event::toll).containsExactly(false, false, true);
        assertThat(read.get(1).counts())
                .extracting(count -> count.by() == null ? null : count.by().name())
                .containsExactly(null, null, "=SUM rebels");
    }

    @Test
    void aRecordWhoseModeIsNotTheFirstOfItsModesIsRefused() throws IOException {
        String record = written(SampleReport.full()).lines().toList().get(1);
        String turned = record.replace("[\"heavy-weapons\",\"aerial\"]", "[\"aerial\",\"heavy-weapons\"]");
        assertThat(turned).isNotEqualTo(record);
        assertThatThrownBy(() -> RecordParser.event(turned)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void whatIsNoRecordIsRefused() {
        assertThatThrownBy(() -> RecordParser.event("no json")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> RecordParser.event("{}")).isInstanceOf(IllegalArgumentException.class);
    }

    private static String written(CodedReport coded) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JsonLinesWriter writer = new JsonLinesWriter(bytes, new Origin("dateline 0.1.0", "2026.11"), Set.of())) {
            writer.write(coded);
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
