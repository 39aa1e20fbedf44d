package org.dateline.link.relation;

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
import java.util.TreeSet;
import org.dateline.Dateline;
import org.dateline.data.DataFolder;
import org.dateline.link.event.Gathering;
import org.dateline.link.event.Gathering.ReportedEvent;
import org.dateline.model.event.GatheredEvent;
import org.dateline.model.event.GatheredEvent.Teller;
import org.dateline.model.report.Published;
import org.dateline.model.report.Report;
import org.dateline.model.report.StoredText;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RelationsTest {

    private static final DataFolder DATA = new DataFolder(List.of(DataFolder.installed()));
    private static final Relations RELATIONS = new Relations(DATA.files("link", ".tsv"));

    private static Dateline dateline;

    @BeforeAll
    static void open() {
        dateline = Dateline.open(DATA);
    }

    @AfterAll
    static void close() {
        dateline.close();
    }

    /**
     * A case of relations.txt: two reports and how an event of the second stands to one of the first.
     *
     * @param what what it is a case of
     * @param kind the relation; none for no relation between any of their events
     */
    private record Case(String what, String kind, String oneDay, String one, String otherDay, String other) {
        @Override
        public String toString() {
            return what;
        }
    }

    private static List<Case> cases() {
        try (InputStream stream = Objects.requireNonNull(RelationsTest.class.getResourceAsStream("relations.txt"))) {
            return List.of(new String(stream.readAllBytes(), StandardCharsets.UTF_8).split("\n\n")).stream()
                    .map(block -> block.strip().lines().toList())
                    .map(lines -> new Case(
                            lines.get(0).substring(2),
                            lines.get(1),
                            lines.get(2).substring(0, 10),
                            lines.get(2).substring(11),
                            lines.get(3).substring(0, 10),
                            lines.get(3).substring(11)))
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static List<GatheredEvent> events(String id, String day, String text) {
        LocalDate date = LocalDate.parse(day);
        Published published = new Published(date, Published.Basis.FIELD);
        Teller teller = new Teller(id, "test", null, date, null, null, "test", id.hashCode(), id.hashCode());
        List<GatheredEvent> events = new ArrayList<>();
        dateline.code(new Report(id, new StoredText(text), null, published, null, null, "en", "test"))
                .events()
                .forEach(event -> events.add(Gathering.of(List.of(new ReportedEvent(teller, event)), null)));
        return events;
    }

    @ParameterizedTest
    @MethodSource("cases")
    void anEventOfTheSecondReportIsRelatedToOneOfTheFirst(Case each) {
        Set<String> kinds = new TreeSet<>();
        for (GatheredEvent one : events("one", each.oneDay(), each.one())) {
            for (GatheredEvent other : events("other", each.otherDay(), each.other())) {
                Relation relation = RELATIONS.between(one, other);
                kinds.add(relation == null ? "none" : relation.kind());
            }
        }
        if (each.kind().equals("none")) {
            assertThat(kinds).containsExactly("none");
        } else {
            assertThat(kinds).contains(each.kind());
        }
    }
}
