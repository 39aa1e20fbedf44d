package org.dateline.export;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dateline.codec.Origin;
import org.dateline.link.event.Gathering;
import org.dateline.model.event.Event;
import org.dateline.model.event.GatheredEvent;
import org.dateline.model.event.GatheredEvent.Teller;
import org.junit.jupiter.api.Test;

class GatheredJsonTest {

    @Test
    void anEventOfAStoreFitsThePublishedSchema() throws IOException {
        Event event = SampleReport.full().events().get(0);
        List<Gathering.ReportedEvent> reported = new ArrayList<>();
        for (int number = 0; number < 3; number++) {
            reported.add(new Gathering.ReportedEvent(
                    new Teller(
                            "r" + number,
                            number == 0 ? null : "Lamp",
                            "lamp",
                            LocalDate.of(2026, 11, 17),
                            null,
                            "A title",
                            "dateline 0.1.0, data 2026.11",
                            number / 2,
                            0),
                    event));
        }
        GatheredEvent gathered = Gathering.of(reported, "r0")
                .with(new GatheredEvent.Review(GatheredEvent.Verdict.CHANGED, "A. Reader", List.of("killed")));
        assertThat(gathered.versions()).hasSize(2);
        assertThat(gathered.sources()).isEqualTo(1);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JsonLinesWriter writer = new JsonLinesWriter(bytes, new Origin("", ""), Set.of())) {
            writer.gathered(gathered);
            writer.gathered(
                    gathered,
                    List.of(Map.of("event", "evt-1", "kind", "retaliation", "direction", "after", "why", "words")));
        }
        String schema = Files.readString(Path.of("..", "data", "world", "schema", "record.schema.json"));
        bytes.toString(StandardCharsets.UTF_8).lines().forEach(line -> assertThat(
                        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                                .getSchema(schema, InputFormat.JSON)
                                .validate(line, InputFormat.JSON))
                .isEmpty());
    }
}
