package org.dateline.quote;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.dateline.annotate.Annotator;
import org.dateline.annotate.EncoderAnnotator;
import org.dateline.data.DataFolder;
import org.dateline.data.file.DataFile;
import org.dateline.data.file.DataProblems;
import org.dateline.model.annotation.Annotated;
import org.dateline.model.event.Statement;
import org.dateline.model.report.Article;
import org.dateline.model.report.Report;
import org.dateline.model.report.Span;
import org.dateline.model.report.StoredText;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Runs cases.txt over real annotation. */
class QuoteStepTest {

    private static Annotator annotator;
    private static QuoteStep step;

    /** A line of input, and the lines beginning with {@code =} that must come out. */
    record Case(String text, List<String> expected) {
        @Override
        public String toString() {
            return text;
        }
    }

    @BeforeAll
    static void open() {
        DataFolder data = new DataFolder(List.of(DataFolder.installed()));
        step = new QuoteStep(data.files("quote", ".yaml"));
        List<DataFile> models = new ArrayList<>(data.files("models/encoder", ".onnx", ".txt"));
        models.addAll(data.files("annotate", ""));
        annotator = EncoderAnnotator.load(models, List.of(), 0);
    }

    @AfterAll
    static void close() throws Exception {
        annotator.close();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void everyStatementOfACaseComesOutAndNoOther(Case example) {
        List<String> found =
                statements(example.text()).stream().map(StatementExample::line).toList();
        assertThat(found).isEqualTo(example.expected());
    }

    @Test
    void thereAreManyCases() throws IOException {
        assertThat(cases()).hasSizeGreaterThanOrEqualTo(40);
    }

    @Test
    void theExamplesOfTheDataComeOutAsWritten() {
        assertThat(step.check(QuoteStepTest::annotate)).isEmpty();
    }

    @Test
    void everySpanHoldsItsWords() throws IOException {
        for (Case example : cases()) {
            StoredText text = new StoredText(example.text());
            for (Statement statement : statements(example.text())) {
                assertThat(text.slice(statement.span())).isEqualTo(statement.content());
                if (statement.cueSpan() != null) {
                    assertThat(text.slice(statement.cueSpan())).isEqualTo(statement.cue());
                }
            }
        }
    }

    @Test
    void aTextCutAnywhereStillGivesStatements() throws IOException {
        for (Case example : cases()) {
            for (int end = 1; end < example.text().length(); end += 23) {
                String cut = example.text().substring(0, end);
                assertThat(statements(cut)).allSatisfy(one -> assertThat(cut).contains(one.content()));
            }
        }
    }

    @Test
    void everythingWrongInAllFilesIsReportedAtOnce() {
        List<DataFile> files = List.of(
                new DataFile("quote/own.yaml", "verbs: [say]\nclause: [say]\n".getBytes(StandardCharsets.UTF_8)),
                new DataFile("quote/own2.yaml", "noises: [moo]\n".getBytes(StandardCharsets.UTF_8)));
        assertThat(org.assertj.core.api.Assertions.catchThrowableOfType(DataProblems.class, () -> new QuoteStep(files))
                        .problems())
                .extracting(problem -> problem.file() + " " + problem.message())
                .contains(
                        "quote/own.yaml unknown list \"verbs\"",
                        "quote/own2.yaml unknown list \"noises\"",
                        "quote/cues.yaml there is no list \"quotation\"",
                        "quote/cues.yaml there is no list \"complement-mark\"")
                .doesNotContain("quote/cues.yaml there is no list \"clause\"");
    }

    static List<Case> cases() throws IOException {
        try (InputStream stream = Objects.requireNonNull(QuoteStepTest.class.getResourceAsStream("cases.txt"))) {
            List<Case> cases = new ArrayList<>();
            for (String line : new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList()) {
                if (line.startsWith("= ")) {
                    cases.get(cases.size() - 1).expected().add(line.substring(2).replace("\\n", "\n"));
                } else if (!line.startsWith("#") && !line.isBlank()) {
                    cases.add(new Case(line.replace("\\n", "\n"), new ArrayList<>()));
                }
            }
            return cases;
        }
    }

    private static List<Statement> statements(String text) {
        return step.statements(annotate(text));
    }

    /** Empty lines separate paragraphs. */
    private static Annotated annotate(String text) {
        StoredText stored = new StoredText(text);
        List<Span> paragraphs = new ArrayList<>();
        int start = 0;
        for (String paragraph : text.split("\n\n", -1)) {
            if (!paragraph.isBlank()) {
                paragraphs.add(stored.spanOfUtf16(start, start + paragraph.length()));
            }
            start += paragraph.length() + 2;
        }
        Report report = new Report("r", stored, null, null, null, null, "en", "test");
        return annotator.annotate(new Article(report, null, null, null, paragraphs, List.of(), List.of()));
    }
}
