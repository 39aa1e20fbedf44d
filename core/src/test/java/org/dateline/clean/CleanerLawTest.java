package org.dateline.clean;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.dateline.data.DataFolder;
import org.dateline.data.file.DataFile;
import org.dateline.data.file.YamlFile;
import org.dateline.model.report.Article;
import org.dateline.model.report.Caption;
import org.dateline.model.report.Removal;
import org.dateline.model.report.Report;
import org.dateline.model.report.Span;
import org.dateline.model.report.StoredText;
import org.dateline.read.ReadOptions;
import org.dateline.read.Reading;
import org.dateline.read.ReportReader;
import org.dateline.read.page.PageReader;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/**
 * The law of the cleaner: every character of a stored text is in a paragraph, in the title, or in a removal (as captions are, too);
 * what is in none of them is white space. No two of them overlap, and each kind is in the order of the text.
 */
class CleanerLawTest {

    private static final DataFolder DATA = new DataFolder(List.of(DataFolder.installed()));
    private static final List<DataFile> PATTERNS = DATA.files("clean", ".yaml");
    private static final Cleaner CLEANER = new Cleaner(PATTERNS);

    private static final List<String> NEWS = List.of(
            "Soldiers took the station.",
            "Officers seize power",
            "A long calm week followed in the valley, residents said.",
            "U.S. troops left Goma on Monday, \u201Call of them\u201D, a spokesman said! ",
            "FILE - ",
            "Photo: ",
            "\uD83D\uDE80",
            "e\u0301",
            "\uD83D",
            "\"");

    private static final List<String> BETWEEN =
            List.of("", " ", "\n", "\n\n", "\r\n", "\t", "\u00A0", "\u200B", "\uFEFF", "\u2028", "\u0085", "    ");

    @Provide
    Arbitrary<String> texts() {
        Arbitrary<String> pieces = Arbitraries.frequencyOf(
                Tuple.of(5, Arbitraries.of(examples())),
                Tuple.of(4, Arbitraries.of(NEWS)),
                Tuple.of(5, Arbitraries.of(BETWEEN)),
                Tuple.of(1, Arbitraries.strings().ofMaxLength(12)));
        return pieces.list().ofMaxSize(25).map(parts -> String.join("", parts));
    }

    /** What the patterns are tried on: all examples of the data folder. */
    private static List<String> examples() {
        List<String> found = new ArrayList<>();
        for (DataFile file : PATTERNS) {
            for (JsonNode pattern : YamlFile.read(file, new ArrayList<>()).path("patterns")) {
                pattern.path("examples")
                        .forEach(example -> found.add(
                                example.isObject() ? example.path("in").asString("") : example.asString("")));
                pattern.path("not").forEach(example -> found.add(example.asString("")));
            }
        }
        assertThat(found).hasSizeGreaterThan(100);
        return found;
    }

    @Property(tries = 2000, edgeCases = EdgeCasesMode.NONE)
    void everyCharacterOfAnyTextHasOnePlace(@ForAll("texts") String text) {
        assertLaw(clean(text, null));
    }

    @Property(tries = 1000, edgeCases = EdgeCasesMode.NONE)
    void soItHasWhenTheSenderGivesTheTitle(@ForAll("texts") String text) {
        assertLaw(clean(text, "Officers seize power"));
    }

    @Property(tries = 500)
    void soItHasInTextsOfAnyCharacters(@ForAll String text) {
        assertLaw(clean(text, null));
    }

    @ParameterizedTest
    @MethodSource("files")
    void soItHasInTheExamples(Path file) {
        ReportReader reader = new ReportReader(ReadOptions.standard(), PageReader.open(DATA.files("read", ".tsv")));
        List<Report> read;
        try (Stream<Reading> readings = reader.read(List.of(file.toString()))) {
            read = readings.filter(Reading.Read.class::isInstance)
                    .map(reading -> ((Reading.Read) reading).report())
                    .toList();
        }
        read.forEach(report -> assertLaw(CLEANER.clean(report)));
        assertThat(read).isNotEmpty();
    }

    static List<Path> files() throws IOException {
        List<Path> found = new ArrayList<>();
        for (String folder : List.of("../examples", "src/test/resources/clean")) {
            try (Stream<Path> files = Files.list(Path.of(folder))) {
                files.filter(file -> file.getFileName().toString().matches("[^.]+\\.(txt|html|jsonl)"))
                        .sorted()
                        .forEach(found::add);
            }
        }
        return found;
    }

    private static void assertLaw(Article article) {
        StoredText text = article.text();
        assertInOrder(article.paragraphs());
        List<Span> removed = article.removed().stream().map(Removal::span).toList();
        assertInOrder(removed);
        assertInOrder(article.captions().stream().map(Caption::span).toList());
        assertThat(article.captions())
                .allSatisfy(caption -> assertThat(article.removed()).contains(new Removal("caption", caption.span())));
        int[] places = new int[text.length()];
        Stream.concat(article.paragraphs().stream(), removed.stream()).forEach(span -> count(places, span));
        Span title = titleIn(text, article.title(), places);
        if (title != null) {
            count(places, title);
        }
        for (int at = 0; at < places.length; at++) {
            int letter = text.string().codePointAt(text.toUtf16(at));
            assertThat(places[at])
                    .describedAs("places of code point %d, %s", at, Character.getName(letter))
                    .isBetween(showsNothing(letter) ? 0 : 1, 1);
        }
    }

    private static void assertInOrder(List<Span> spans) {
        for (int index = 0; index < spans.size(); index++) {
            assertThat(spans.get(index).length()).isPositive();
            if (index > 0) {
                assertThat(spans.get(index).start())
                        .isGreaterThanOrEqualTo(spans.get(index - 1).end());
            }
        }
    }

    private static void count(int[] places, Span span) {
        for (int at = span.start(); at < span.end(); at++) {
            places[at]++;
        }
    }

    /** Where the title stands that is left over by everything else; null when the sender gave it and the text lacks it. */
    private static @Nullable Span titleIn(StoredText text, @Nullable String title, int[] places) {
        if (title == null) {
            return null;
        }
        for (int at = text.string().indexOf(title); at >= 0; at = text.string().indexOf(title, at + 1)) {
            Span span = text.spanOfUtf16(at, at + title.length());
            boolean free = true;
            for (int place = span.start(); place < span.end(); place++) {
                free &= places[place] == 0;
            }
            if (free) {
                return span;
            }
        }
        return null;
    }

    /** White space, characters of no width, and control characters. */
    private static boolean showsNothing(int letter) {
        return Character.isWhitespace(letter)
                || Character.isSpaceChar(letter)
                || Character.isISOControl(letter)
                || letter == 0x200B
                || letter == 0x2060
                || letter == 0xFEFF;
    }

    private static Article clean(String text, @Nullable String title) {
        return CLEANER.clean(new Report("case", new StoredText(text), title, null, null, null, null, "case"));
    }
}
