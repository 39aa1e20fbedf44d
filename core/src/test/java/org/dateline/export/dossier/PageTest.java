package org.dateline.export.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PageTest {

    private static final String HOSTILE = "<script>alert(1)</script> [here](javascript:alert(1)) *loud* & \"quoted\"";

    private static String written(Page page) {
        page.heading(1, HOSTILE);
        page.paragraph(List.of(
                Run.link("bad", "javascript:alert(1)"),
                Run.link("worse", "https://news.example/\"><script>"),
                Run.link("good", "https://news.example/a?b=1&c=2")));
        page.table(List.of("Place"), List.of(List.of("Goma | <b>")));
        page.map(List.of(new Spot("<Goma>", "DR Congo", -1.67, 29.22, 3)));
        return page.text();
    }

    @Test
    void wordsOfReportsAreNoMarkupInHtml() {
        String html = written(new HtmlPage());
        assertThat(html)
                .doesNotContain("<script")
                .doesNotContain("<Goma>")
                .doesNotContain("<b>")
                .doesNotContain("href=\"javascript")
                .contains("&lt;script&gt;")
                .contains("<a href=\"https://news.example/a?b=1&amp;c=2\"");
        assertThat(html.split("<a ", -1)).hasSize(2);
    }

    @Test
    void wordsOfReportsAreNoMarkupInMarkdown() {
        String markdown = written(new MarkdownPage());
        assertThat(markdown)
                .startsWith("# \\<script\\>")
                .contains("\\[here\\](javascript")
                .contains("\\*loud\\*")
                .contains("| Goma \\| \\<b\\> |")
                .contains("[good](https://news.example/a?b=1&c=2)")
                .doesNotContain("](javascript:alert(1))\n");
    }

    @Test
    void aMapDrawsEachPlaceInsideItsFrame() {
        Page page = new HtmlPage();
        page.map(List.of(
                new Spot("Goma", "", -1.67, 29.22, 9),
                new Spot("Kinshasa", "", -4.33, 15.31, 1),
                new Spot("Sake", "", -1.57, 29.04, 2)));
        String html = page.text();
        assertThat(html.split("<circle", -1)).hasSize(4);
        assertThat(html).contains("<title>Goma: 9</title>").contains("°E").contains("°S");
        assertThat(html).doesNotContainPattern("c[xy]=\"-");
    }
}
