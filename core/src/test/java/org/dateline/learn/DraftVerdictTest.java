package org.dateline.learn;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.dateline.codec.RecordParser;
import org.dateline.coreference.field.RecordField;
import org.dateline.model.event.Event;
import org.dateline.record.DecidedMention;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What a decision says about the record that the program makes today. */
class DraftVerdictTest {

    private static final Path RECORDS = Path.of("src/test/resources/org/dateline/export/full.jsonl");
    private static final EnumSet<RecordField> OF_LEAD = EnumSet.complementOf(EnumSet.of(RecordField.WHERE));

    @TestFactory
    Stream<DynamicTest> aDecisionSaysThisAndNoMore() throws IOException {
        Event event = Files.readAllLines(RECORDS).stream()
                .filter(line -> line.contains("\"evt-0a\""))
                .map(RecordParser::event)
                .findFirst()
                .orElseThrow();
        return LearnFiles.lines("verdicts.txt").stream().map(line -> {
            String[] cells = line.split("\\s*\\|\\s*");
            return DynamicTest.dynamicTest(line, () -> assertThat(said(DraftVerdict.of(decided(cells), event, OF_LEAD)))
                    .isEqualTo(cells[3].strip() + " | " + cells[4]));
        });
    }

    private static DecidedMention decided(String[] cells) {
        Map<String, String> edits = new TreeMap<>();
        for (String edit : cells[2].strip().split("; ")) {
            if (!edit.isEmpty()) {
                edits.put(edit.substring(0, edit.indexOf('=')), edit.substring(edit.indexOf('=') + 1));
            }
        }
        DecidedMention.Verdict verdict = DecidedMention.Verdict.valueOf(cells[0].toUpperCase(Locale.ROOT));
        return new DecidedMention("evt-0a", "report-1", cells[1], 7, verdict, edits, 1);
    }

    private static String said(DraftVerdict verdict) {
        List<String> parts = new ArrayList<>();
        for (boolean right : new boolean[] {true, false}) {
            List<String> fields = verdict.fields().entrySet().stream()
                    .filter(field -> field.getValue() == right)
                    .map(field -> field.getKey().word())
                    .toList();
            if (!fields.isEmpty()) {
                parts.add((right ? "right: " : "wrong: ") + String.join(" ", fields));
            }
        }
        return (verdict.whole() ? "right" : "wrong") + " | " + String.join(", ", parts);
    }
}
