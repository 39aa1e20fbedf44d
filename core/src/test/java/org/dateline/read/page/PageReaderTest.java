package org.dateline.read.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.dateline.data.DataFolder;
import org.dateline.model.report.LeftOut;
import org.dateline.model.report.PagePart;
import org.dateline.model.report.Published;
import org.dateline.model.report.StoredText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

public class PageReaderTest {

    public static final PageReader PAGES =
            PageReader.open(new DataFolder(List.of(DataFolder.installed())).files("read", ".tsv"));

    private static final String BODY = "<p>Soldiers took the radio station before dawn, witnesses said, and read a"
            + " statement on air in which they named a council.</p><p>Shops stayed shut on Tuesday, and few people were"
            + " seen in the streets around the palace and the port.</p>";

    @Test
    void tellsWhatItLeftOutAndWhereEachParagraphStands() {
        Page page = read("<html lang=en><head><title>Officers seize power</title><meta name=author content='Ann"
                + " Poe'></head><body><nav><a href=/>Home</a></nav><div class=cookie-banner>We use cookies on this"
                + " site, accept?</div><article><h1>Officers seize power</h1>" + BODY
                + "<ul class=relatedStories><li><a href=/2>Ten held</a></ul></article>"
                + "<section id=comments><p>First!</p><p>I do not believe it.</p></section></body></html>");
        assertThat(page.byline()).isEqualTo("Ann Poe");
        assertThat(page.leftOut())
                .containsExactly(
                        new LeftOut("comment", 2, 26),
                        new LeftOut("cookie", 1, 36),
                        new LeftOut("navigation", 1, 4),
                        new LeftOut("related", 1, 8));
        PagePart second = page.parts().get(page.parts().size() - 1);
        assertThat(second.path()).isEqualTo("/html/body/article/p[2]");
        assertThat(new StoredText(page.text()).slice(second.span())).startsWith("Shops stayed shut");
    }

    @Test
    void aQuestionAboutConsentAndWhatReadersCommentAreNeverText() {
        String panel =
                "<p>We store files on your device to learn what you like. Banks may demand that data from us.</p>";
        Page page =
                read("<html lang=en><head><title>Officers seize power</title></head><body><article><h1>Officers seize"
                        + " power</h1>"
                        + BODY + "</article><div id=onetrust-sdk>" + panel.repeat(3)
                        + "</div><div class=comment-list><p>They killed a million people, I was told, and nobody went"
                        + " to prison for it.</p></div></body></html>");
        assertThat(page.text())
                .contains("radio station")
                .doesNotContain("device")
                .doesNotContain("million");
    }

    @Test
    void theDayOfTheLastChangeIsKeptApartFromTheFirst() {
        Page page = read("<html lang=en><head><meta property=article:published_time content=2020-03-09T10:00:00Z><meta"
                + " property=article:modified_time content=2020-07-21T08:00:00Z><meta itemprop=datePublished"
                + " content=2020-07-21></head><body><article><h1>Officers seize power</h1><p class=stamp>Updated 21 July"
                + " 2020</p>" + BODY
                + "</article></body></html>");
        assertThat(page.published()).hasToString("Published[date=2020-03-09, basis=PAGE]");
        assertThat(page.release().updated()).hasToString("Published[date=2020-07-21, basis=PAGE]");
    }

    @Test
    void theDayOfACaptionOrOfACommentIsNotThePages() {
        Page page = read(
                "<html lang=en><body><article><h1>Officers seize power</h1><figure><img src=a.jpg><figcaption>Guards"
                        + " at the port, March 2, 2020. Photo: staff</figcaption></figure>" + BODY
                        + "<div class=meta><span>March 9, 2020</span></div></article><div id=comments><time"
                        + " datetime=2020-03-12>March 12</time><p>First!</p></div></body></html>");
        assertThat(Objects.requireNonNull(page.published()).date()).hasToString("2020-03-09");
    }

    @Test
    void takesTheArticleAndLeavesWhatIsAround() {
        Page page = read("<html lang=en><head><title>Officers seize power - The Lamp</title><meta"
                + " property=og:site_name content='The Lamp'><link rel=canonical"
                + " href=https://lamp.example/1></head><body><nav><a href=/>Home</a></nav><div class=cookie-banner>We use"
                + " cookies on this site, accept?</div><article><h1>Officers seize power</h1>" + BODY
                + "<aside>Buy now, a pen of gold</aside><ul class=related><li><a href=/2>Ten held</a></ul></article>"
                + "<footer>All rights reserved</footer></body></html>");
        assertThat(page.text())
                .startsWith("Officers seize power\n\nSoldiers")
                .endsWith("port.")
                .doesNotContain("cookies")
                .doesNotContain("pen of gold")
                .doesNotContain("Ten held")
                .doesNotContain("rights");
        assertThat(page.title()).isEqualTo("Officers seize power");
        assertThat(page.url()).isEqualTo("https://lamp.example/1");
        assertThat(page.source()).isEqualTo("The Lamp");
        assertThat(page.language()).isEqualTo("en");
        assertThat(page.published()).isNull();
    }

    @Test
    void captionsCarryAMark() {
        Page page = read("<article>" + BODY
                + "<figure><img src=x><figcaption>A gate. <span>Jane Roe / AP</span></figcaption></figure></article>");
        assertThat(page.text()).endsWith("\n\n[caption] A gate. Jane Roe / AP");
    }

    @Test
    void twoLineBreaksPartParagraphs() {
        Page page = read(
                "<div id=content>Soldiers took the radio station before dawn, witnesses said on Monday in the capital,"
                        + " and read a statement.<br><br>Shops stayed shut on Tuesday, and few people were seen in the"
                        + " streets.</div>");
        assertThat(page.text().split("\n\n")).hasSize(2);
    }

    @Test
    void theDateStandsInJsonMetadataOrAddress() {
        assertThat(day("<script"
                        + " type='application/ld+json'>{\"@graph\":[{\"@type\":\"NewsArticle\",\"datePublished\":\"2019-06-03T05:00:00Z\"}]}</script>"
                        + BODY))
                .isEqualTo("2019-06-03 PAGE");
        assertThat(day("<meta property='article:published_time' content='2019-06-04T05:00'>" + BODY))
                .isEqualTo("2019-06-04 PAGE");
        assertThat(day("<link rel=canonical href='https://lamp.example/2019/06/05/coup'>" + BODY))
                .isEqualTo("2019-06-05 PAGE");
    }

    @Test
    void theDateStandsInWordsBesideTheTitle() {
        assertThat(day("<h1>Officers seize power</h1><p class=byline>By Jane Roe, 7 June 2019</p>" + BODY))
                .isEqualTo("2019-06-07 TEXT");
        assertThat(day("<html lang=de><h1>Offiziere</h1><span>Veröffentlicht am 8. Juni 2019</span>" + BODY))
                .isEqualTo("2019-06-08 TEXT");
    }

    @Test
    void theDayOfPublicationStandsBeforeThatOfAChange() {
        assertThat(day("<meta property='article:modified_time' content='2019-06-20'>"
                        + "<meta property='article:published_time' content='2019-06-04'>" + BODY))
                .isEqualTo("2019-06-04 PAGE");
    }

    @Test
    void brokenMetadataIsPassedOver() {
        Page page = read("<script type='application/ld+json'>{broken</script><meta property='article:published_time'"
                + " content='2019-99-99'>"
                + BODY);
        assertThat(page.published()).isNull();
        assertThat(page.text()).contains("Soldiers");
    }

    @Test
    @Timeout(30)
    void aHundredThousandNestedTagsAreRead() {
        Page page = read("<div>".repeat(200_000) + BODY);
        assertThat(page.text()).contains("Soldiers");
    }

    private static String day(String html) {
        Published published = read(html).published();
        return published == null ? "none" : published.date() + " " + published.basis();
    }

    private static Page read(String html) {
        return PAGES.read(html, null);
    }
}
