package org.dateline.alert;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import tools.jackson.databind.ObjectMapper;

/** What the line of an alert tells of an event, by {@code titles.csv}: the event's stance, and the line. */
class MatchTitleTest {

    @ParameterizedTest(name = "{0} is titled {1}")
    @CsvFileSource(resources = "titles.csv", delimiter = '\t', quoteCharacter = '`')
    void whatIsMerelySaidIsNotTitledAsDone(String stance, String title) {
        String event = "{\"id\":\"evt-1\",\"type\":\"ASSAULT\",\"actors\":[{\"name\":\"Iran\"}],"
                + "\"recipients\":[{\"name\":\"tanker\"}],\"where\":{\"name\":\"Fujairah\"},\"stance\":" + stance + "}";
        Match match = new Match("raids", "report-1", "2026-11-23T00:00:00Z", new ObjectMapper().readTree(event));
        assertThat(match.title()).isEqualTo(title);
    }
}
