package org.dateline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dateline.data.DataFolder;
import org.dateline.model.event.CodedReport;
import org.junit.jupiter.api.Test;

/** The table of types and modes in {@code docs/events.md} agrees with the program. */
class EventsPageTest {

    private static final Path HOME = Path.of("..").toAbsolutePath().normalize();
    private static final LocalDate PUBLISHED = LocalDate.of(2026, 11, 23);

    /** Type if new, mode if any, what it means, an example if any. */
    private static final Pattern ROW =
            Pattern.compile("^\\| (?:\\*\\*([A-Z]+)\\*\\*[^|]*)?\\| (?:`([a-z-]+)` )?\\|[^|]*\\| ([^|]*)\\|$");

    private record Row(String type, String mode, String sentence) {}

    @Test
    void everyExampleOfTheTableComesOutAsItSays() throws IOException {
        List<String> wrong = new ArrayList<>();
        try (Dateline dateline = Dateline.open(new DataFolder(List.of(HOME.resolve("data"))))) {
            for (Row row : rows()) {
                List<String> kinds =
                        kinds(dateline.explain(row.sentence(), PUBLISHED).coded());
                if (!kinds.contains(row.type() + row.mode())) {
                    wrong.add(row + " gives " + kinds);
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void theTableHasAllSixteenTypes() throws IOException {
        assertThat(rows().stream().map(Row::type).distinct()).hasSize(16);
    }

    private static List<String> kinds(CodedReport coded) {
        return coded.events().stream()
                .map(event -> event.code().type()
                        + (event.code().mode() == null ? "" : " " + event.code().mode()))
                .toList();
    }

    private static List<Row> rows() throws IOException {
        List<Row> rows = new ArrayList<>();
        String type = "";
        for (String line : Files.readAllLines(HOME.resolve("docs").resolve("events.md"))) {
            Matcher cells = ROW.matcher(line);
            if (!cells.matches() || cells.group(1) == null && cells.group(2) == null) {
                continue;
            }
            type = cells.group(1) == null ? type : cells.group(1);
            String mode = cells.group(2) == null ? "" : " " + cells.group(2);
            String sentence = cells.group(3).strip();
            if (!sentence.isEmpty()) {
                rows.add(new Row(type, mode, sentence));
            }
        }
        return rows;
    }
}
