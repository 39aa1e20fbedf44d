package org.dateline.code.count;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.dateline.annotate.Annotator;
import org.dateline.annotate.EncoderAnnotator;
import org.dateline.data.DataFolder;
import org.dateline.data.file.DataFile;
import org.dateline.model.report.Article;
import org.dateline.model.report.Report;
import org.dateline.model.report.Span;
import org.dateline.model.report.StoredText;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class CountReaderTest {

    private static final DataFolder FOLDER = new DataFolder(List.of(DataFolder.installed()));
    private static final CountReader READER = new CountReader(FOLDER.files("counts", ".yaml"));
    private static Annotator annotator;

    @BeforeAll
    static void load() {
        List<DataFile> files = new ArrayList<>(FOLDER.files("models/encoder", ".onnx", ".txt"));
        files.addAll(FOLDER.files("annotate", ".tsv"));
        annotator = EncoderAnnotator.load(files, List.of(), 0);
    }

    @AfterAll
    static void close() {
        annotator.close();
    }

    @Test
    void everyExampleOfTheDataComesOutAsWritten() {
        assertThat(READER.check(written -> annotator
                        .annotate(article(new StoredText(written)))
                        .sentences()
                        .get(0)))
                .isEmpty();
    }

    @Test
    void everyCaseIsCountedAsWritten() throws IOException {
        List<String> failures = new ArrayList<>();
        List<String> lines = cases();
        for (String line : lines) {
            String[] sides = line.split("\\s*=>\\s*");
            String found = written(sides[0]);
            if (!found.equals(sides[1])) {
                failures.add(sides[0] + " gives " + found + " instead of " + sides[1]);
            }
        }
        assertThat(failures).isEmpty();
        assertThat(lines).hasSizeGreaterThanOrEqualTo(120);
    }

    @Test
    void aCountIsHungOnTheWordThatSaysWhatItCounts() {
        StoredText text = new StoredText("The blast killed two men and wounded five others.");
        List<CuedCount> counts =
                READER.counts(annotator.annotate(article(text)).sentences().get(0), text);
        assertThat(counts).extracting(CuedCount::cueToken).containsExactly(2, 6);
        assertThat(text.slice(counts.get(0).count().span())).isEqualTo("two men");
    }

    private static String written(String written) {
        StoredText text = new StoredText(written);
        List<CuedCount> counts = new ArrayList<>();
        annotator.annotate(article(text)).sentences().forEach(sentence -> counts.addAll(READER.counts(sentence, text)));
        return CuedCount.written(counts);
    }

    private static Article article(StoredText text) {
        Report report = new Report("r", text, null, null, null, null, "en", "test");
        return new Article(report, null, null, null, List.of(new Span(0, text.length())), List.of(), List.of());
    }

    private static List<String> cases() throws IOException {
        try (InputStream stream = CountReaderTest.class.getResourceAsStream("counts.txt")) {
            assertThat(stream).isNotNull();
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        }
    }
}
