package org.dateline.link.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.dateline.codec.RecordParser;
import org.dateline.link.event.Gathering.ReportedEvent;
import org.dateline.model.event.Event;
import org.dateline.model.event.GatheredEvent;
import org.dateline.model.event.GatheredEvent.Standing;
import org.junit.jupiter.api.Test;

/** How the first telling of corroboration.jsonl and another one stand together. */
class CorroborationTest {

    private static final int FIRST = 0;
    private static final int SAME_WORDS = 1;
    private static final int OTHER_WORDS = 2;
    private static final int OTHER_NUMBER = 3;
    private static final int BACKGROUND = 4;

    private static Event telling(int line) throws IOException {
        try (InputStream stream =
                Objects.requireNonNull(CorroborationTest.class.getResourceAsStream("corroboration.jsonl"))) {
            return RecordParser.event(new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList()
                    .get(line));
        }
    }

    private static ReportedEvent told(String owner, int line) throws IOException {
        LocalDate published = LocalDate.of(2026, 11, 18);
        return new ReportedEvent(
                new GatheredEvent.Teller(
                        "report-" + owner + line, null, owner, published, null, null, "dateline 0", line, line),
                telling(line));
    }

    private static Standing standing(String owner, int line) throws IOException {
        return Gathering.of(List.of(told("alpha", FIRST), told(owner, line)), null)
                .standing();
    }

    @Test
    void twoOwnersThatAgreeOnDayAndNumberInTheirOwnWordsCorroborate() throws IOException {
        assertThat(standing("beta", OTHER_WORDS)).isEqualTo(Standing.CORROBORATED);
    }

    @Test
    void oneOwnerIsOneSource() throws IOException {
        assertThat(standing("alpha", OTHER_WORDS)).isEqualTo(Standing.SINGLE_SOURCE);
    }

    @Test
    void theSameWordsAreOneText() throws IOException {
        assertThat(standing("beta", SAME_WORDS)).isEqualTo(Standing.REPORTED);
    }

    @Test
    void theDayAloneIsTooLittle() throws IOException {
        assertThat(standing("beta", OTHER_NUMBER)).isEqualTo(Standing.REPORTED);
    }

    @Test
    void backgroundCorroboratesNothing() throws IOException {
        assertThat(standing("beta", BACKGROUND)).isEqualTo(Standing.REPORTED);
    }
}
