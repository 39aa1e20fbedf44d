package org.dateline.export;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Set;
import org.dateline.codec.Origin;
import org.dateline.export.JsonLinesWriter.Extra;
import org.dateline.model.event.CodedReport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonLinesWriterTest {

    private static final Set<Extra> ALL = EnumSet.allOf(Extra.class);

    @Test
    void writesEveryFieldInTheContractsOrder() throws IOException {
        assertThat(written(SampleReport.full(), ALL)).isEqualTo(ExpectedFile.named("full.jsonl"));
    }

    @Test
    void everyRecordFitsThePublishedSchema() throws IOException {
        String lines = written(SampleReport.full(), ALL) + written(SampleReport.without(), ALL);
        assertThat(lines.lines()).hasSize(7);
        lines.lines().forEach(line -> assertThat(schema().validate(line, InputFormat.JSON))
                .as(line)
                .isEmpty());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"quad\":4|\"quad\":5",
                "\"reality\":\"actual\"|\"reality\":\"maybe\"",
                "\"evidence\":[{|\"evidence\":[],\"more\":[{",
                "\"trigger\":[7,14]|\"trigger\":[7]",
                "\"mode\":\"heavy-weapons\",|",
                "\"modes\":[\"heavy-weapons\",\"aerial\"],|",
                "\"modes\":[\"heavy-weapons\",\"aerial\"]|\"modes\":[\"aerial\",\"aerial\"]",
                "\"toll\":false|\"toll\":null",
                "\"by\":null,\"text\":\"at least 12 people\"|\"by\":\"police\",\"text\":\"at least 12 people\"",
                "\"precision\":\"exact\"|\"precision\":\"country\""
            })
    void theSchemaRefusesWhatTheContractForbids(String change) throws IOException {
        String[] fromTo = change.split("\\|", -1);
        String event = written(SampleReport.full(), Set.of()).lines().toList().get(1);
        String broken = event.replace(fromTo[0], fromTo[1]);
        assertThat(broken).isNotEqualTo(event);
        assertThat(schema().validate(broken, InputFormat.JSON)).isNotEmpty();
    }

    @Test
    void writesEventsAloneUnlessAskedForMore() throws IOException {
        assertThat(written(SampleReport.full(), Set.of()).lines())
                .hasSize(3)
                .allMatch(line -> line.startsWith("{\"record\":\"event\","));
    }

    @Test
    void aLineStaysALineWhateverTheText() throws IOException {
        String lines = written(SampleReport.withActorNamed("a\nb\r\u2028c\u2029d\u0085e\u0000"), Set.of());
        assertThat(lines).containsOnlyOnce("\n").endsWith("}\n").doesNotContain("\r", "\u2028", "\u2029", "\u0085");
        assertThat(lines).contains("a\\nb\\r\\u2028c\\u2029d\\u0085e\\u0000");
    }

    @Test
    void halfASurrogatePairBecomesOneReplacementCharacter() throws IOException {
        assertThat(written(SampleReport.withActorNamed("x\uD83Dy\uD83D\uDE80z"), Set.of()))
                .contains("\"name\":\"x\uFFFDy\uD83D\uDE80z\"");
    }

    private static String written(CodedReport coded, Set<Extra> extras) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JsonLinesWriter writer = new JsonLinesWriter(bytes, new Origin("dateline 0", "2026.11"), extras)) {
            writer.write(coded);
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }

    private static Schema schema() {
        try {
            String text = Files.readString(Path.of("..", "data", "world", "schema", "record.schema.json"));
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(text, InputFormat.JSON);
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
