package org.dateline.clean;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dateline.data.DataFolder;
import org.dateline.model.report.Article;
import org.dateline.model.report.Report;
import org.dateline.model.report.Span;
import org.dateline.model.report.StoredText;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Each {@code clean/NAME.txt} of the test resources must give what {@code clean/NAME.expected} beside it says. */
class CleanerCasesTest {

    private static final Path CASES = Path.of("src", "test", "resources", "clean");

    private static final Cleaner CLEANER =
            new Cleaner(new DataFolder(List.of(DataFolder.installed())).files("clean", ".yaml"));

    @TestFactory
    Stream<DynamicTest> everyCaseFileGivesWhatItsNeighbourSays() throws IOException {
        try (Stream<Path> files = Files.list(CASES)) {
            return files
                    .filter(file -> file.toString().endsWith(".txt"))
                    .sorted()
                    .map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> check(file)))
                    .toList()
                    .stream();
        }
    }

    @Test
    void thereAreManyCases() throws IOException {
        try (Stream<Path> files = Files.list(CASES)) {
            assertThat(files.filter(file -> file.toString().endsWith(".expected")))
                    .hasSizeGreaterThan(40);
        }
    }

    private static void check(Path file) throws IOException {
        Path neighbour = Path.of(file.toString().replace(".txt", ".expected"));
        assertThat(shown(clean(Files.readString(file)))).isEqualTo(Files.readString(neighbour));
    }

    static Article clean(String text) {
        return CLEANER.clean(new Report("case", new StoredText(text), null, null, null, null, null, "case"));
    }

    static String shown(Article article) {
        StoredText text = article.text();
        String head = "title: " + article.title() + "\noriginal title: " + article.originalTitle() + "\npublished: "
                + (article.published() == null
                        ? null
                        : article.published().date() + " " + article.published().basis())
                + "\n";
        String paragraphs = article.paragraphs().stream()
                .map(span -> "paragraph: " + oneLine(text, span) + "\n")
                .collect(Collectors.joining());
        String captions = article.captions().stream()
                .map(caption -> "caption: " + caption.text() + " | " + caption.credit() + "\n")
                .collect(Collectors.joining());
        String removed = article.removed().stream()
                .map(removal -> removal.kind() + ": " + oneLine(text, removal.span()) + "\n")
                .collect(Collectors.joining());
        return head + paragraphs + captions + "removed\n" + removed;
    }

    private static String oneLine(StoredText text, Span span) {
        return text.slice(span).replace("\r", "\\r").replace("\n", "\\n");
    }
}
