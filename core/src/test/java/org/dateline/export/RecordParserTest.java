package org.dateline.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.dateline.model.CodedReport;
import org.dateline.model.Event;
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
