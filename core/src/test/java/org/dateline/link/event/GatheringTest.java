package org.dateline.link.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.dateline.codec.RecordParser;
import org.dateline.data.DataFolder;
import org.dateline.data.file.DataFile;
import org.dateline.link.story.Subject;
import org.dateline.link.story.WordWeights;
import org.dateline.model.event.Count;
import org.dateline.model.event.Event;
import org.dateline.model.event.GatheredEvent;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What the mentions of gathering.jsonl, published day by day, say in sum. */
class GatheringTest {

    private static final String FILE = "gathering.jsonl";
    private static final List<DataFile> TABLES = new DataFolder(List.of(DataFolder.installed())).files("link", ".tsv");
    private static final SameEvent SAME = new SameEvent(TABLES, new WordWeights(TABLES));

    private static List<Event> mentions() {
        try (InputStream stream = Objects.requireNonNull(GatheringTest.class.getResourceAsStream(FILE))) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(RecordParser::event)
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static GatheredEvent gathered(List<Event> mentions) {
        List<Gathering.ReportedEvent> reported = new ArrayList<>();
        for (Event event : mentions) {
            int number = reported.size();
            GatheredEvent.Teller teller = new GatheredEvent.Teller(
                    "report-" + number,
                    null,
                    null,
                    LocalDate.of(2026, 11, 18).plusDays(number),
                    null,
                    null,
                    "dateline 0, data 0",
                    number,
                    number);
            reported.add(new Gathering.ReportedEvent(teller, event));
        }
        return Gathering.of(reported, null);
    }

    @Test
    void theGravestModeComesFirstAndAllOthersAreKept() {
        Event sum = gathered(mentions().subList(0, 3)).event();
        assertThat(sum.code().mode()).isEqualTo("explosives");
        assertThat(sum.intensity()).isEqualTo(-9.0);
        assertThat(sum.modes()).containsExactly("explosives", "destroy", "beat");
    }

    @Test
    void whoGivesAnotherNumberIsKeptBesideTheNumberPublishedLast() {
        GatheredEvent gathered = gathered(mentions().subList(0, 3));
        assertThat(gathered.event().counts())
                .extracting(GatheringTest::shown)
                .containsExactly("12 17 17 the hospital", "15 15 15 the police");
        assertThat(gathered.from()).containsEntry("killed", "report-2");
    }

    @Test
    void aTotalAndADeedAreTwoEventsHoweverAlikeAllElseIs() {
        Event deed = mentions().get(0);
        Event total = mentions().get(3);
        assertThat(total)
                .usingRecursiveComparison()
                .ignoringFields("toll", "id")
                .isEqualTo(deed);
        assertThat(veto(deed, deed)).isNull();
        assertThat(veto(total, total)).isNull();
        assertThat(veto(deed, total)).isEqualTo("one is a total");
        assertThat(veto(total, deed)).isEqualTo("one is a total");
    }

    private static @Nullable String veto(Event one, Event other) {
        ReportProfile report = new ReportProfile(null, Subject.EMPTY, Set.of(), Set.of());
        return SAME.compare(new EventMention(one, report), new EventMention(other, report))
                .veto();
    }

    @Test
    void whatIsGatheredOfTotalsIsATotal() {
        Event total = mentions().get(3);
        assertThat(gathered(List.of(total, total)).event().toll()).isTrue();
        assertThat(gathered(mentions()).event().toll()).isFalse();
    }

    private static String shown(Count count) {
        String by = count.by() == null ? "nobody" : count.by().name();
        return count.low() + " " + count.best() + " " + count.high() + " " + by;
    }
}
