package org.dateline.who;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.dateline.annotate.Annotator;
import org.dateline.annotate.EncoderAnnotator;
import org.dateline.data.DataFolder;
import org.dateline.data.file.DataFile;
import org.dateline.model.annotation.Annotated;
import org.dateline.model.annotation.MentionChains;
import org.dateline.model.annotation.Sentence;
import org.dateline.model.annotation.Token;
import org.dateline.model.event.Actor;
import org.dateline.model.event.Phrase;
import org.dateline.model.event.Statement;
import org.dateline.model.report.Article;
import org.dateline.model.report.Problem;
import org.dateline.model.report.Published;
import org.dateline.model.report.Report;
import org.dateline.model.report.Span;
import org.dateline.model.report.StoredText;
import org.dateline.where.WhereStep;
import org.dateline.who.directory.ActorDirectory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Of which country a body is that the text names without one. Cases: {@code who/bodies.txt}. */
class BodyCountriesTest {

    private static Annotator annotator;
    private static WhoStep who;
    private static WhereStep where;
    private static final List<Outcome> OUTCOMES = new ArrayList<>();

    private record Outcome(
            String text,
            @Nullable String expected,
            @Nullable String given,
            String kind) {

        boolean isWrong() {
            return given != null && !given.equals(expected);
        }

        boolean isFound() {
            return given != null && given.equals(expected);
        }
    }

    @BeforeAll
    static void read() throws IOException {
        DataFolder data = new DataFolder(List.of(DataFolder.installed()));
        List<DataFile> files = new ArrayList<>(data.files("actors", ".tsv"));
        ActorDirectory directory = ActorDirectory.of(files);
        files.addAll(data.files("who", ".tsv"));
        List<Problem> problems = new ArrayList<>();
        who = new WhoStep(directory, files, problems);
        where = WhereStep.open(data.files("places", ".tsv", ".tsv.gz", ".txt"));
        List<DataFile> models = new ArrayList<>(data.files("models/encoder", ".onnx", ".txt"));
        models.addAll(data.files("annotate", ""));
        annotator = EncoderAnnotator.load(models, List.of(directory), 0);
        try (InputStream stream = BodyCountriesTest.class.getResourceAsStream("/who/bodies.txt")) {
            new String(Objects.requireNonNull(stream).readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .forEach(BodyCountriesTest::code);
        }
        assertThat(problems).isEmpty();
    }

    @AfterAll
    static void close() throws Exception {
        annotator.close();
    }

    @Test
    void aCountryThatIsGivenIsRightInNineteenOfTwentyCases() {
        long given =
                OUTCOMES.stream().filter(outcome -> outcome.given() != null).count();
        List<Outcome> wrong = OUTCOMES.stream().filter(Outcome::isWrong).toList();
        assertThat((double) wrong.size()).as(wrong.toString()).isLessThanOrEqualTo(given * 0.05);
    }

    @Test
    void oneCountryInThreeThatATextGivesIsFound() {
        long stated =
                OUTCOMES.stream().filter(outcome -> outcome.expected() != null).count();
        List<Outcome> missed = OUTCOMES.stream()
                .filter(outcome -> outcome.expected() != null && !outcome.isFound())
                .toList();
        assertThat((double) missed.size()).as(missed.toString()).isLessThanOrEqualTo(stated * 0.65);
    }

    @Test
    void noBodyIsOfAContestedPlace() {
        assertThat(OUTCOMES)
                .filteredOn(outcome -> outcome.kind().equals("contested"))
                .filteredOn(Outcome::isWrong)
                .hasSizeLessThanOrEqualTo(1);
    }

    private static void code(String line) {
        String[] cells = line.split(" \\| ");
        int open = cells[1].indexOf('[');
        int close = cells[1].indexOf(']');
        String written = cells[1].replace("[", "").replace("]", "");
        StoredText text = new StoredText(written);
        Published published = new Published(LocalDate.parse(cells[0]), Published.Basis.OPTION);
        Report report = new Report("case", text, null, published, null, null, null, "case");
        Annotated annotated = annotator.annotate(
                new Article(report, null, null, published, List.of(new Span(0, text.length())), List.of(), List.of()));
        Phrase phrase = phrase(annotated, text.spanOfUtf16(open, close - 1));
        Statement statement =
                new Statement("case", Actor.unresolved(phrase), null, null, written, new Span(0, text.length()), false);
        Actor speaker =
                Objects.requireNonNull(who.cast(annotated, where.read(annotated).named(), MentionChains.NONE)
                        .speakers(List.of(statement))
                        .get(0)
                        .speaker());
        OUTCOMES.add(new Outcome(cells[1], cells[2].equals("-") ? null : cells[2], speaker.code(), cells[3]));
    }

    private static Phrase phrase(Annotated annotated, Span span) {
        for (Sentence sentence : annotated.sentences()) {
            for (Token token : sentence.tokens()) {
                Token head = sentence.headOf(token);
                if (span.contains(token.span())
                        && (head == null || !span.contains(head.span()))
                        && !token.universal().equals("PUNCT")) {
                    return new Phrase(
                            sentence.index(),
                            token.index(),
                            span,
                            annotated.article().text().slice(span));
                }
            }
        }
        throw new IllegalArgumentException("no phrase at " + span);
    }
}
