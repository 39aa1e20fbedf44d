package org.dateline.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.dateline.data.DataFolder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class PageReaderTest {

    static final PageReader PAGES =
            PageReader.open(new DataFolder(List.of(DataFolder.installed())).files("read", ".tsv"));

    private static final String BODY = "<p>Soldiers took the radio station before dawn, witnesses said, and read a"
            + " statement on air in which they named a council.</p><p>Shops stayed shut on Tuesday, and few people were"
            + " seen in the streets around the palace and the port.</p>";

    @Test
    void takesTheArticleAndLeavesWhatIsAround() {
        Page page = PAGES.read("<html lang=en><head><title>Officers seize power - The Lamp</title>"
                + "<meta property=og:site_name content='The Lamp'><link rel=canonical href=https://lamp.example/1></head><body>"
                + "<nav><a href=/>Home</a></nav><div class=cookie-banner>We use cookies on this site, accept?</div>"
                + "<article><h1>Officers seize power</h1>" + BODY
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
        Page page = PAGES.read("<article>" + BODY
                + "<figure><img src=x><figcaption>A gate. <span>Jane Roe / AP</span></figcaption></figure></article>");
        assertThat(page.text()).endsWith("\n\n[caption] A gate. Jane Roe / AP");
    }

    @Test
    void twoLineBreaksPartParagraphs() {
        Page page = PAGES.read(
                "<div id=content>Soldiers took the radio station before dawn, witnesses said on Monday in the capital, and read a statement.<br><br>"
                        + "Shops stayed shut on Tuesday, and few people were seen in the streets.</div>");
        assertThat(page.text().split("\n\n")).hasSize(2);
    }

    @Test
    void theDateStandsInJsonMetadataOrAddress() {
        assertThat(PAGES.read(
                                "<script type='application/ld+json'>{\"@graph\":[{\"@type\":\"NewsArticle\",\"datePublished\":\"2019-06-03T05:00:00Z\"}]}</script>"
                                        + BODY)
                        .published())
                .isEqualTo(LocalDate.of(2019, 6, 3));
        assertThat(PAGES.read("<meta property='article:published_time' content='2019-06-04T05:00'>" + BODY)
                        .published())
                .isEqualTo(LocalDate.of(2019, 6, 4));
        assertThat(PAGES.read("<link rel=canonical href='https://lamp.example/2019/06/05/coup'>" + BODY)
                        .published())
                .isEqualTo(LocalDate.of(2019, 6, 5));
    }

    @Test
    void brokenMetadataIsPassedOver() {
        Page page = PAGES.read(
                "<script type='application/ld+json'>{broken</script><meta property='article:published_time' content='2019-99-99'>"
                        + BODY);
        assertThat(page.published()).isNull();
        assertThat(page.text()).contains("Soldiers");
    }

    @Test
    @Timeout(30)
    void aHundredThousandNestedTagsAreRead() {
        Page page = PAGES.read("<div>".repeat(200_000) + BODY);
        assertThat(page.text()).contains("Soldiers");
    }
}
