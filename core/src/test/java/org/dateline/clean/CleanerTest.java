package org.dateline.clean;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.dateline.data.DataFolder;
import org.dateline.model.report.Article;
import org.dateline.model.report.Published;
import org.dateline.model.report.Report;
import org.dateline.model.report.Span;
import org.dateline.model.report.StoredText;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class CleanerTest {

    private static final Cleaner CLEANER =
            new Cleaner(new DataFolder(List.of(DataFolder.installed())).files("clean", ".yaml"));

    private static final String[] PIECES = {
        "Soldiers took the station.",
        "photo_camera",
        "Image: Jane Roe / AP",
        "Picture: Jane Roe",
        "\n",
        "\n\n",
        "\r\n",
        " ",
        "ADVERTISEMENT",
        "Story continues below",
        "Originally published as A town waits",
        "14 March 2009",
        "Published: 14 March 2009",
        "(AP Photo/Jane Roe)",
        "By Jane Roe",
        "KHARTOUM, Sudan (AP) — ",
        "\uD83D\uDE80",
        "\u00A0",
        "A long calm week followed in the valley, residents said.",
        "Photo: ",
        "FILE - ",
        "Read more",
        "© 2020 Lamp",
        "\"",
        "[caption] ",
        "Getty Images",
        "(Reporting by Jane Roe; editing by John Doe)",
        "U.S. troops",
        "\u200B",
        "\uD83D"
    };

    @Test
    void everyLetterIsInExactlyOnePartOfAnyText() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int round = 0; round < 3000; round++) {
            StringBuilder text = new StringBuilder();
            int pieces = 1 + random.nextInt(25);
            for (int piece = 0; piece < pieces; piece++) {
                text.append(PIECES[random.nextInt(PIECES.length)]);
            }
            assertEveryLetterHasOnePlace("seed " + seed + " round " + round, clean(text.toString(), null, null));
        }
    }

    private static void assertEveryLetterHasOnePlace(String run, Article article) {
        StoredText text = article.text();
        int[] times = new int[text.length()];
        List<Span> parts = new ArrayList<>(article.paragraphs());
        article.removed().forEach(removal -> parts.add(removal.span()));
        article.captions().forEach(caption -> assertThat(article.removed().stream()
                        .filter(removal -> removal.kind().equals("caption"))
                        .map(removal -> removal.span()))
                .as(run)
                .contains(caption.span()));
        String title = article.title();
        if (title != null) {
            parts.add(freeOccurrence(text, title, parts));
        }
        for (Span part : parts) {
            for (int position = part.start(); position < part.end(); position++) {
                times[position]++;
            }
        }
        for (int position = 0; position < times.length; position++) {
            int letter = text.string().codePointAt(text.toUtf16(position));
            boolean blank = letter <= 0xFFFF && TextRange.isBlank((char) letter);
            assertThat(times[position])
                    .as(run + " at " + position + " of " + text)
                    .isBetween(blank ? 0 : 1, 1);
        }
    }

    /** Where the title stands and nothing else does: its words may come again in a caption. */
    private static Span freeOccurrence(StoredText text, String title, List<Span> taken) {
        for (int at = text.string().indexOf(title); at >= 0; at = text.string().indexOf(title, at + 1)) {
            Span span = text.spanOfUtf16(at, at + title.length());
            if (taken.stream().noneMatch(span::overlaps)) {
                return span;
            }
        }
        throw new AssertionError("the title is not in the text: " + title);
    }

    @Test
    @Timeout(60)
    void aLongParagraphTakesLinearTime() {
        assertTakesUnderFourSeconds(
                5, "Soldiers took the station, and Photo editors in Goma said Image quality fell. ");
        for (String piece :
                new String[] {"a", "Photo", "A B ", "((AP", "Picture: Aa ", "By ", ". ", "advertisement "}) {
            assertTakesUnderFourSeconds(1, piece);
        }
    }

    private static void assertTakesUnderFourSeconds(int megabytes, String piece) {
        String text = piece.repeat(megabytes * 1_000_000 / piece.length());
        long start = System.nanoTime();
        clean(text, null, null);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).as(piece).isLessThan(Duration.ofSeconds(4));
    }

    @Test
    void aTitleThatTheSenderGivesIsNotAParagraphToo() {
        String body = "Soldiers took the station in the capital on Monday, witnesses said.";
        Article article = clean("OFFICERS SEIZE POWER\n\n" + body, "Officers seize power", null);
        assertThat(article.title()).isEqualTo("OFFICERS SEIZE POWER");
        assertThat(article.paragraphs()).containsExactly(new Span(22, 22 + body.length()));
    }

    @Test
    void aDateThatTheSenderGivesStandsAboveTheOneInTheText() {
        Published given = new Published(LocalDate.of(2009, 3, 15), Published.Basis.FIELD);
        Article article = clean("14 March 2009\n\nSoldiers took the station.", null, given);
        assertThat(article.published()).isEqualTo(given);
        assertThat(article.removed()).hasSize(1);
    }

    @Test
    void anEmptyTextGivesAnEmptyArticle() {
        assertThat(clean("", null, null).paragraphs()).isEmpty();
    }

    private static Article clean(String text, @Nullable String title, @Nullable Published date) {
        return CLEANER.clean(new Report("case", new StoredText(text), title, date, null, null, null, "case"));
    }
}
