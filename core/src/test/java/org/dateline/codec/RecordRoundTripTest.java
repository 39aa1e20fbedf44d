package org.dateline.codec;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;
import org.dateline.export.JsonLinesWriter;
import org.dateline.export.JsonLinesWriter.Extra;
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
import org.dateline.model.event.Stance;
import org.dateline.model.event.When;
import org.dateline.model.event.Why;
import org.dateline.model.report.Article;
import org.dateline.model.report.Report;
import org.dateline.model.report.Span;
import org.dateline.model.report.StoredText;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** What holds for every record: what is read of its line is the record, and is written as the same bytes. */
class RecordRoundTripTest {

    private static final GeneratedRecords RECORDS = new GeneratedRecords();
    private static final ObjectMapper JSON = new ObjectMapper();

    @Provide
    Arbitrary<Event> events() {
        return RECORDS.events();
    }

    @Provide
    Arbitrary<GatheredEvent> gathered() {
        return RECORDS.gathered();
    }

    @Provide
    Arbitrary<List<Map<String, String>>> related() {
        return RECORDS.related();
    }

    @Provide
    Arbitrary<CodedReport> reports() {
        return RECORDS.reports();
    }

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void theEventsOfAReportComeBackAsTheyWereWritten(@ForAll("reports") CodedReport coded) throws IOException {
        Set<Extra> extras = EnumSet.allOf(Extra.class);
        String written = written(coded, extras);
        List<String> lines = List.of(written.split("\\R"));
        int events = coded.events().size();
        assertThat(lines).hasSize(1 + events + coded.statements().size());
        List<Event> read =
                lines.subList(1, 1 + events).stream().map(RecordParser::event).toList();
        assertThat(read)
                .isEqualTo(coded.events().stream()
                        .map(RecordRoundTripTest::asRecorded)
                        .toList());
        assertThat(written(new CodedReport(coded.article(), read, coded.statements()), extras))
                .isEqualTo(written);
    }

    @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
    void theRecordOfAReportHoldsWhatTheArticleHolds(@ForAll("reports") CodedReport coded) throws IOException {
        Article article = coded.article();
        JsonNode record = JSON.readTree(
                written(coded, EnumSet.of(Extra.REPORTS)).lines().findFirst().orElseThrow());
        assertThat(text(record.path("id"))).isEqualTo(article.report().id());
        assertThat(text(record.path("url"))).isEqualTo(article.report().url());
        assertThat(text(record.path("title"))).isEqualTo(article.title());
        assertThat(text(record.path("original_title"))).isEqualTo(article.originalTitle());
        assertThat(text(record.path("byline"))).isEqualTo(article.provenance().byline());
        assertThat(record.path("captions")).hasSameSizeAs(article.captions());
        for (int index = 0; index < article.removed().size(); index++) {
            JsonNode removed = record.path("removed").path(index);
            assertThat(text(removed.path("kind")))
                    .isEqualTo(article.removed().get(index).kind());
            assertThat(span(removed.path("span")))
                    .isEqualTo(article.removed().get(index).span());
        }
        for (int index = 0; index < article.report().parts().size(); index++) {
            JsonNode part = record.path("parts").path(index);
            assertThat(text(part.path("path")))
                    .isEqualTo(article.report().parts().get(index).path());
            assertThat(span(part.path("span")))
                    .isEqualTo(article.report().parts().get(index).span());
        }
    }

    /** The parser reads the event alone: what several reports say beside it is not read back. */
    @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
    void theEventOfSeveralReportsComesBackAsItWasWritten(
            @ForAll("gathered") GatheredEvent gathered, @ForAll("related") List<Map<String, String>> related) {
        String line = JsonLinesWriter.line(gathered, related);
        assertThat(line.split("\\R")).hasSize(1);
        Event read = RecordParser.event(line);
        assertThat(read).isEqualTo(asRecorded(gathered.event()));
        assertThat(JsonLinesWriter.line(gathered.with(read), related)).isEqualTo(line);
    }

    /** Half of a surrogate pair has no UTF-8: it comes back as the replacement character, so that offsets still hold. */
    @Property(tries = 300)
    void halvesOfSurrogatePairsAloneAreReplaced(
            @ForAll @StringLength(max = 6) @CharRange(from = '\uD7FE', to = '\uE001') String text) throws IOException {
        Event read = RecordParser.event(line(bare(text)));
        String mended = text.codePoints()
                .map(point -> Character.charCount(point) == 1 && Character.isSurrogate((char) point) ? 0xFFFD : point)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        assertThat(read.evidence().get(0).text()).isEqualTo(mended);
        assertThat(line(read)).isEqualTo(line(bare(text)));
    }

    @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
    void aDamagedRecordIsReadOrRefusedAndNothingElse(
            @ForAll("events") Event event,
            @ForAll @IntRange(max = 4000) int at,
            @ForAll @CharRange(from = ' ', to = '~') char letter)
            throws IOException {
        String line = line(event);
        int place = at % line.length();
        String damaged = line.substring(0, place) + letter + line.substring(place + 1);
        try {
            assertThat(RecordParser.event(damaged).evidence()).isNotEmpty();
        } catch (IllegalArgumentException refused) {
            assertThat(refused.getMessage()).isNotBlank();
        }
    }

    /**
     * The event as its record holds it. Not recorded: the sentence and the head of a phrase, the id in the actor data of who gives a
     * number or says something, the confidence of the claim, and more than four decimals of scores.
     */
    private static Event asRecorded(Event event) {
        double score = rounded(event.why().score());
        return new Event(
                event.id(),
                event.code(),
                event.modes(),
                event.quad(),
                event.intensity(),
                event.actors().stream().map(RecordRoundTripTest::asRecorded).toList(),
                event.recipients().stream().map(RecordRoundTripTest::asRecorded).toList(),
                event.when(),
                event.where(),
                new Journey(
                        event.journey().origin(),
                        event.journey().destination(),
                        event.journey().host() == null
                                ? null
                                : asRecorded(event.journey().host())),
                event.counts().stream()
                        .map(count -> count.by(speaker(count.by())))
                        .toList(),
                event.toll(),
                event.stance()
                        .attributions(event.stance().attributions().stream()
                                .map(attribution -> attribution.by(speaker(attribution.by())))
                                .toList()),
                event.evidence(),
                new Why(
                        event.why().rule(),
                        score,
                        rounded(event.why().confidence()),
                        rounded(event.why().shares()),
                        event.why().trace()),
                rounded(event.confidence()));
    }

    private static Actor asRecorded(Actor actor) {
        Phrase words = new Phrase(0, 0, actor.phrase().span(), actor.phrase().text());
        return new Actor(words, actor.name(), actor.code(), actor.sectors(), actor.entity());
    }

    private static @Nullable Actor speaker(@Nullable Actor actor) {
        return actor == null ? null : asRecorded(actor).resolved(actor.name(), actor.code(), actor.sectors(), null);
    }

    private static Map<String, Double> rounded(Map<String, Double> shares) {
        Map<String, Double> rounded = new HashMap<>();
        shares.forEach((field, share) -> rounded.put(field, rounded(share)));
        return rounded;
    }

    private static double rounded(double score) {
        return BigDecimal.valueOf(score).setScale(4, RoundingMode.HALF_UP).doubleValue();
    }

    private static Event bare(String text) {
        return new Event(
                "evt-1",
                new EventCode("CONSULT", null, List.of(), null),
                List.of(),
                1,
                null,
                List.of(),
                List.of(),
                new When(LocalDate.of(2026, 11, 17), null, When.Precision.OPEN, When.Basis.EXPLICIT, null, null),
                null,
                Journey.NONE,
                List.of(new Count(Count.Kind.OTHER, null, null, 3L, null, "three", new Span(0, 5))),
                false,
                new Stance(
                        Stance.Reality.ACTUAL,
                        false,
                        List.of(new Attribution(Attribution.Kind.ASSERTS, null, "said", new Span(0, 4)))),
                List.of(new Evidence("r1", 0, new Span(0, 9), new Span(2, 5), text)),
                new Why("rule", 1, List.of()),
                1);
    }

    private static @Nullable String text(JsonNode node) {
        return node.isNull() ? null : node.asString();
    }

    private static Span span(JsonNode node) {
        return new Span(node.path(0).asInt(), node.path(1).asInt());
    }

    private static String line(Event event) throws IOException {
        Report report = new Report("r1", new StoredText(""), null, null, null, null, null, "r1.txt");
        Article article = new Article(report, null, null, null, List.of(), List.of(), List.of());
        return written(new CodedReport(article, List.of(event), List.of()), Set.of())
                .stripTrailing();
    }

    private static String written(CodedReport coded, Set<Extra> extras) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JsonLinesWriter writer = new JsonLinesWriter(bytes, new Origin("dateline 0.1.0", "2026.11"), extras)) {
            writer.write(coded);
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
