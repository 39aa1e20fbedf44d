package org.dateline.codec;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.dateline.model.event.Actor;
import org.dateline.model.event.Attribution;
import org.dateline.model.event.CodedReport;
import org.dateline.model.event.Count;
import org.dateline.model.event.Event;
import org.dateline.model.event.EventCode;
import org.dateline.model.event.Evidence;
import org.dateline.model.event.GatheredEvent;
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

/** Generates records over all their fields: nulls, empty lists, and texts of any code points. */
final class GeneratedRecords {

    private static final int MOST_IN_LIST = 3;

    /** What breaks writers of JSON and of lines, and code points beyond the BMP. */
    private static final List<String> DELICATE = List.of(
            "\"",
            "\\",
            "/",
            "\n",
            "\r",
            "\t",
            "\b",
            "\f",
            "\u0000",
            "\u001F",
            "\u007F",
            "\u0085",
            "\u00A0",
            "\u2028",
            "\u2029",
            "\uFEFF",
            "\uFFFD",
            "\uFFFF",
            "\\u0085",
            "{",
            "null",
            "é",
            "e\u0301",
            "שלום",
            "北京",
            "😀",
            "𝔘",
            "🇺🇦",
            "\uDBFF\uDFFF");

    private final Arbitrary<String> texts = Arbitraries.oneOf(
            Arbitraries.strings().ofMaxLength(8).filter(GeneratedRecords::isWellFormed),
            Arbitraries.of(DELICATE).list().ofMaxSize(5).map(parts -> String.join("", parts)),
            Arbitraries.strings().ascii().ofMaxLength(12));

    private final Arbitrary<Span> spans = Combinators.combine(
                    Arbitraries.integers().between(0, 100_000),
                    Arbitraries.integers().between(0, 500))
            .as((start, length) -> new Span(start, start + length));

    private final Arbitrary<LocalDate> days = Arbitraries.longs()
            .between(
                    LocalDate.of(1, 1, 1).toEpochDay(),
                    LocalDate.of(9999, 12, 31).toEpochDay())
            .map(LocalDate::ofEpochDay);

    private final Arbitrary<Actor> actors = Combinators.combine(
                    Combinators.combine(
                                    Arbitraries.integers().between(0, 90),
                                    Arbitraries.integers().between(0, 90),
                                    spans,
                                    texts)
                            .as(Phrase::new),
                    texts,
                    orNull(texts),
                    some(texts),
                    orNull(texts))
            .as(Actor::new);

    private record Names(
            @Nullable String gazetteer,
            @Nullable String country,
            @Nullable String admin1) {}

    private final Arbitrary<Place> places = Combinators.combine(
                    texts,
                    Combinators.combine(orNull(texts), orNull(texts), orNull(texts))
                            .as(Names::new),
                    orNull(Arbitraries.doubles().between(-90, 90).ofScale(9)),
                    orNull(Arbitraries.doubles().between(-180, 180).ofScale(9)),
                    orNull(Arbitraries.integers()),
                    Arbitraries.of(Place.Precision.class),
                    Arbitraries.of(Place.Basis.class),
                    Combinators.combine(orNull(texts), orNull(spans)).as(Words::new))
            .as((name, names, latitude, longitude, geonames, precision, basis, words) -> new Place(
                    name,
                    names.gazetteer,
                    names.country,
                    names.admin1,
                    latitude,
                    longitude,
                    geonames,
                    precision,
                    basis,
                    words.text,
                    words.span));

    private final Arbitrary<When> times = Combinators.combine(
                    orNull(days),
                    orNull(days),
                    Arbitraries.of(When.Precision.class),
                    Arbitraries.of(When.Basis.class),
                    orNull(texts),
                    orNull(spans))
            .as(When::new);

    private final Arbitrary<Count> counts = Combinators.combine(
                    Arbitraries.of(Count.Kind.class),
                    orNull(texts),
                    orNull(Arbitraries.longs()),
                    orNull(Arbitraries.longs()),
                    orNull(Arbitraries.longs()),
                    orNull(actors),
                    texts,
                    spans)
            .as(Count::new);

    private final Arbitrary<Stance> stances = Combinators.combine(
                    Arbitraries.of(Stance.Reality.class),
                    Arbitraries.of(true, false),
                    some(Combinators.combine(Arbitraries.of(Attribution.Kind.class), orNull(actors), texts, spans)
                            .as(Attribution::new)))
            .as(Stance::new);

    private final Arbitrary<Journey> journeys =
            Combinators.combine(orNull(places), orNull(places), orNull(actors)).as(Journey::new);

    private final Arbitrary<Evidence> evidence = Combinators.combine(
                    texts, Arbitraries.integers().between(0, 500), spans, spans, texts)
            .as(Evidence::new);

    private final Arbitrary<Double> shares = Arbitraries.doubles().between(0, 1).ofScale(7);

    private record Words(@Nullable String text, @Nullable Span span) {}

    private record Code(
            EventCode code,
            List<String> modes,
            int quad,
            @Nullable Double intensity) {}

    private record Scene(When when, @Nullable Place where, Journey journey) {}

    private record Parties(List<Actor> actors, List<Actor> recipients) {}

    private record Numbers(List<Count> counts, boolean toll) {}

    /** Events over all their fields. */
    Arbitrary<Event> events() {
        Arbitrary<Code> codes = Combinators.combine(
                        texts,
                        orNull(texts),
                        some(texts),
                        orNull(texts),
                        some(texts),
                        Arbitraries.integers().between(1, 4),
                        orNull(Arbitraries.doubles().between(-10, 10).ofScale(2)))
                .as((type, mode, contexts, cameo, further, quad, intensity) ->
                        new Code(new EventCode(type, mode, contexts, cameo), modes(mode, further), quad, intensity));
        Arbitrary<Parties> parties =
                Combinators.combine(some(actors), some(actors)).as(Parties::new);
        Arbitrary<Scene> scenes =
                Combinators.combine(times, orNull(places), journeys).as(Scene::new);
        Arbitrary<Numbers> numbers =
                Combinators.combine(some(counts), Arbitraries.of(true, false)).as(Numbers::new);
        Arbitrary<Map<String, Double>> fields = Arbitraries.maps(
                        Arbitraries.of("mode", "actors", "recipients", "when", "where", "counts"), shares)
                .ofMaxSize(3);
        Arbitrary<Why> reasons =
                Combinators.combine(texts, shares, shares, fields, some(texts)).as(Why::new);
        return Combinators.combine(
                        Combinators.combine(texts, codes).as(Map::entry),
                        parties,
                        scenes,
                        numbers,
                        stances,
                        evidence.list().ofMinSize(1).ofMaxSize(MOST_IN_LIST),
                        reasons,
                        shares)
                .as((code, who, scene, number, stance, seen, why, confidence) -> new Event(
                        code.getKey(),
                        code.getValue().code,
                        code.getValue().modes,
                        code.getValue().quad,
                        code.getValue().intensity,
                        who.actors,
                        who.recipients,
                        scene.when,
                        scene.where,
                        scene.journey,
                        number.counts,
                        number.toll,
                        stance,
                        seen,
                        why,
                        confidence));
    }

    private static List<String> modes(@Nullable String mode, List<String> further) {
        List<String> modes = new ArrayList<>();
        if (mode != null) {
            modes.add(mode);
            modes.addAll(further);
        }
        return modes;
    }

    /** Events of several reports. */
    Arbitrary<GatheredEvent> gathered() {
        Arbitrary<GatheredEvent.Teller> reports = Combinators.combine(
                        texts,
                        orNull(texts),
                        orNull(texts),
                        orNull(days),
                        orNull(texts),
                        orNull(texts),
                        texts,
                        Arbitraries.longs())
                .as((report, source, owner, published, url, title, codedBy, wording) -> new GatheredEvent.Teller(
                        report, source, owner, published, url, title, codedBy, wording, wording));
        Arbitrary<GatheredEvent.Version> versions = Combinators.combine(
                        reports.list().ofMinSize(1).ofMaxSize(MOST_IN_LIST), events())
                .as(GatheredEvent.Version::new);
        Arbitrary<GatheredEvent.Review> reviews = Combinators.combine(
                        Arbitraries.of(GatheredEvent.Verdict.class), texts, some(texts))
                .as(GatheredEvent.Review::new);
        return Combinators.combine(
                        events(),
                        Arbitraries.maps(texts, texts).ofMaxSize(MOST_IN_LIST),
                        versions.list().ofMinSize(1).ofMaxSize(MOST_IN_LIST),
                        Arbitraries.integers().between(1, 9),
                        Arbitraries.of(true, false),
                        orNull(texts),
                        orNull(reviews))
                .as(GatheredEvent::new);
    }

    /** What related events are written with. */
    Arbitrary<List<Map<String, String>>> related() {
        return some(Combinators.combine(texts, texts).as((event, why) -> Map.of("event", event, "why", why)));
    }

    /** Coded reports over all their fields. */
    Arbitrary<CodedReport> reports() {
        return Combinators.combine(articles(), some(events()), some(statements()))
                .as(CodedReport::new);
    }

    private Arbitrary<Statement> statements() {
        return Combinators.combine(
                        texts, orNull(actors), orNull(texts), orNull(spans), texts, spans, Arbitraries.of(true, false))
                .as(Statement::new);
    }

    private Arbitrary<Article> articles() {
        Arbitrary<Published> published =
                Combinators.combine(days, Arbitraries.of(Published.Basis.class)).as(Published::new);
        Arbitrary<Provenance> provenance = Combinators.combine(
                        orNull(texts), orNull(texts), orNull(texts), orNull(days))
                .as(Provenance::new);
        Arbitrary<PagePart> parts = Combinators.combine(spans, texts).as(PagePart::new);
        Arbitrary<LeftOut> leftOut = Combinators.combine(
                        texts,
                        Arbitraries.integers().greaterOrEqual(0),
                        Arbitraries.integers().greaterOrEqual(0))
                .as(LeftOut::new);
        Arbitrary<Report> reports = Combinators.combine(
                        texts,
                        texts,
                        orNull(texts),
                        orNull(texts),
                        orNull(texts),
                        orNull(texts),
                        some(parts),
                        some(leftOut))
                .as((id, text, title, url, source, language, elements, left) -> new Report(
                        id, new StoredText(text), title, null, url, source, language, "x:1", null, elements, left));
        return Combinators.combine(
                        reports,
                        orNull(texts),
                        orNull(texts),
                        orNull(published),
                        some(spans),
                        some(Combinators.combine(texts, orNull(texts), spans).as(Caption::new)),
                        some(Combinators.combine(texts, spans).as(Removal::new)),
                        provenance)
                .as(Article::new);
    }

    private static <T> Arbitrary<@Nullable T> orNull(Arbitrary<T> values) {
        return values.injectNull(0.25);
    }

    private static <T> Arbitrary<List<T>> some(Arbitrary<T> values) {
        return values.list().ofMaxSize(MOST_IN_LIST);
    }

    private static boolean isWellFormed(String text) {
        return text.codePoints()
                .noneMatch(point -> point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE);
    }
}
