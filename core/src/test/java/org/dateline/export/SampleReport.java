package org.dateline.export;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.dateline.model.event.Actor;
import org.dateline.model.event.Attribution;
import org.dateline.model.event.CodedReport;
import org.dateline.model.event.Count;
import org.dateline.model.event.Event;
import org.dateline.model.event.EventCode;
import org.dateline.model.event.Evidence;
import org.dateline.model.event.Journey;
import org.dateline.model.event.Phrase;
import org.dateline.model.event.Place;
import org.dateline.model.event.Stance;
import org.dateline.model.event.Statement;
import org.dateline.model.event.When;
import org.dateline.model.event.Why;
import org.dateline.model.report.Article;
import org.dateline.model.report.Caption;
import org.dateline.model.report.LeftOut;
import org.dateline.model.report.PagePart;
import org.dateline.model.report.Provenance;
import org.dateline.model.report.Published;
import org.dateline.model.report.Removal;
import org.dateline.model.report.Report;
import org.dateline.model.report.Span;
import org.dateline.model.report.StoredText;
import org.jspecify.annotations.Nullable;

/** A coded report that uses every field of the record, and one that knows nothing. */
public final class SampleReport {

    private static final String TEXT = "Rebels shelled Kalva on Tuesday, killing at least 12 people. "
            + "The =SUM rebels denied it: \u201CWe did not.\u201D";

    private SampleReport() {}

    public static CodedReport full() {
        return coded("report-1", TEXT, List.of(planned(), shelling(), total()));
    }

    static CodedReport without() {
        Report report = new Report("report-2", new StoredText("Nothing."), null, null, null, null, null, "empty.txt");
        return new CodedReport(
                new Article(report, null, null, null, List.of(), List.of(), List.of()), List.of(), List.of());
    }

    static CodedReport withActorNamed(String name) {
        Event named = event("evt-0c", "CONSULT", null, 1, 1.0)
                .actor(new Actor(phrase(name, 0), name, null, List.of(), null))
                .build();
        return coded("report-3", TEXT, List.of(named));
    }

    private static CodedReport coded(String id, String text, List<Event> events) {
        Published published = new Published(LocalDate.of(2026, 11, 20), Published.Basis.FIELD);
        Report report = new Report(
                id,
                new StoredText(text),
                "Kalva shelled",
                published,
                "http://news.example/1",
                "Example",
                "en",
                "x:1",
                "A. Nyman",
                List.of(new PagePart(new Span(0, 12), "/html/body/p[2]")),
                List.of(new LeftOut("comment", 2, 90)));
        Article article = new Article(
                report,
                report.title(),
                "Shells on Kalva",
                published,
                List.of(new Span(0, text.length())),
                List.of(new Caption("Smoke over Kalva", "A. Nyman", new Span(3, 9))),
                List.of(new Removal("caption", new Span(3, 9))),
                new Provenance("A. Nyman", "Kalva", "AP", LocalDate.of(2026, 11, 19)));
        Statement statement =
                new Statement(id, rebels(), "denied", new Span(78, 84), "We did not.", new Span(89, 100), true);
        Statement bare = new Statement(id, null, null, null, "We did not.", new Span(89, 100), false);
        return new CodedReport(article, events, List.of(statement, bare));
    }

    private static Event shelling() {
        return event("evt-0a", "ASSAULT", "heavy-weapons", 4, -9.5)
                .furtherMode("aerial")
                .actor(rebels())
                .recipient(new Actor(phrase("Kalva", 15), "Kalva", "XKV", List.of("CVL"), "place:kalva"))
                .when(new When(
                        LocalDate.of(2026, 11, 17),
                        LocalDate.of(2026, 11, 17),
                        When.Precision.DAY,
                        When.Basis.RELATIVE,
                        "on Tuesday",
                        new Span(21, 31)))
                .where(kalva())
                .journey(new Journey(null, kalva(), rebels()))
                .count(new Count(Count.Kind.KILLED, "people", 12L, 12L, null, "at least 12 people", new Span(41, 59)))
                .count(new Count(Count.Kind.INJURED, null, 0L, 0L, 0L, "no injuries", new Span(41, 59)))
                .count(new Count(Count.Kind.KILLED, null, 9L, 9L, 9L, "nine", new Span(41, 45)).by(rebels()))
                .stance(new Stance(
                        Stance.Reality.ACTUAL,
                        true,
                        List.of(new Attribution(Attribution.Kind.DENIES, rebels(), "denied", new Span(78, 84)))))
                .build();
    }

    private static Event total() {
        return event("evt-0d", "ASSAULT", null, 4, -9.0)
                .when(new When(
                        LocalDate.of(2026, 10, 1),
                        null,
                        When.Precision.OPEN,
                        When.Basis.EXPLICIT,
                        "since October",
                        new Span(21, 31)))
                .count(new Count(Count.Kind.KILLED, "people", 607L, 607L, 607L, "607 people", new Span(41, 51)))
                .total()
                .build();
    }

    private static Event planned() {
        return event("evt-0b", "CONSULT", null, 1, null)
                .stance(new Stance(
                        Stance.Reality.FUTURE,
                        false,
                        List.of(new Attribution(Attribution.Kind.ASSERTS, null, "reportedly", new Span(3, 9)))))
                .build();
    }

    private static Actor rebels() {
        return new Actor(phrase("Rebels", 0), "=SUM rebels", null, List.of("REB"), null);
    }

    private static Phrase phrase(String words, int start) {
        return new Phrase(0, 0, new Span(start, start + words.length()), words);
    }

    private static SampleEvent event(
            String id, String type, @Nullable String mode, int quad, @Nullable Double intensity) {
        return new SampleEvent(
                id,
                new EventCode(type, mode, List.of("military"), mode == null ? null : "194"),
                quad,
                intensity,
                new Evidence("report-1", 0, new Span(0, 60), new Span(7, 14), TEXT.substring(0, 60)),
                new Why(
                        "assault.shell",
                        0.912345,
                        0.93,
                        Map.of("actors", 0.97),
                        List.of("verb shell", "object Kalva")));
    }

    private static Place kalva() {
        return new Place(
                "Kalva",
                "Kalvā",
                "XKV",
                "North",
                41.5,
                -0.25,
                123,
                Place.Precision.EXACT,
                Place.Basis.TEXT,
                "Kalva",
                new Span(15, 20));
    }
}
