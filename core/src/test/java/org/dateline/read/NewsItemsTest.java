package org.dateline.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dateline.read.ReportReaderTest.reports;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.dateline.model.report.Report;
import org.dateline.read.page.PageReaderTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Feeds and wire formats give a report an item. */
class NewsItemsTest {

    private static final String TEXT = "Dockers walked out of the port on Monday, the harbour master said.";

    @Test
    void rssGivesItsItemsWithTitleAddressAndDay() {
        Report report = only("<?xml version='1.0'?><rss version='2.0'"
                + " xmlns:content='http://purl.org/rss/1.0/modules/content/'><channel><title>The"
                + " Lamp</title><link>http://lamp.example/</link><item><title>Port &amp;"
                + " dockers</title><link>http://lamp.example/7</link><pubDate>Tue, 03 May 2022 23:30:00"
                + " GMT</pubDate><description>Short.</description><content:encoded><![CDATA[<p>" + TEXT
                + "</p><p>Ships waited.</p><p><a href=x>Read more</a></p>]]></content:encoded>"
                + "</item></channel></rss>");
        assertThat(report.text().string()).isEqualTo("Port & dockers\n\n" + TEXT + "\n\nShips waited.");
        assertThat(report.title()).isEqualTo("Port & dockers");
        assertThat(report.url()).isEqualTo("http://lamp.example/7");
        assertThat(report.published()).hasToString("Published[date=2022-05-03, basis=PAGE]");
    }

    @Test
    void atomGivesItsEntries() {
        Report report =
                only("<feed xmlns='http://www.w3.org/2005/Atom'><title>The Lamp</title><entry><title>Port</title>"
                        + "<link rel='self' href='http://lamp.example/self'/><link href='http://lamp.example/8'/>"
                        + "<updated>2022-05-09T00:00:00Z</updated><published>2022-05-04T10:00:00+02:00</published>"
                        + "<content type='xhtml'><div xmlns='http://www.w3.org/1999/xhtml'><p>" + TEXT
                        + "</p><p>Ships waited.</p></div></content>"
                        + "</entry></feed>");
        assertThat(report.text().string()).isEqualTo("Port\n\n" + TEXT + "\n\nShips waited.");
        assertThat(report.url()).isEqualTo("http://lamp.example/8");
        assertThat(report.published()).hasToString("Published[date=2022-05-04, basis=PAGE]");
    }

    @Test
    void nitfAndNewsmlGiveTheirArticle() {
        String nitf = "<nitf><head><docdata><date.issue"
                + " norm='20220504T101500Z'/></docdata></head><body><body.head><hedline><hl1>Port</hl1>"
                + "</hedline></body.head><body.content><p>" + TEXT + "</p></body.content></body></nitf>";
        String newsml =
                "<newsMessage xmlns='http://iptc.org/std/nar/2006-10-01/'><itemSet><newsItem guid='urn:x'><itemMeta>"
                        + "<versionCreated>2022-05-05T00:00:00Z</versionCreated></itemMeta><contentMeta><contentCreated>2022-05-04T00:00:00Z</contentCreated>"
                        + "<headline>Port</headline></contentMeta><contentSet><inlineXML><html><body><p>" + TEXT
                        + "</p></body></html></inlineXML></contentSet></newsItem></itemSet></newsMessage>";
        for (String document : List.of(nitf, newsml)) {
            Report report = only(document);
            assertThat(report.text().string()).isEqualTo("Port\n\n" + TEXT);
            assertThat(report.published()).hasToString("Published[date=2022-05-04, basis=PAGE]");
        }
    }

    @Test
    void jsonFeedAndNinjsGiveTheirItems() {
        String feed =
                "{\"version\":\"https://jsonfeed.org/version/1.1\",\"items\":[{\"id\":\"1\",\"url\":\"http://lamp.example/9\",\"title\":\"Port\","
                        + "\"content_html\":\"<p>" + TEXT + "</p>\",\"date_published\":\"2022-05-04T10:00:00Z\"}]}";
        String ninjs =
                "{\"uri\":\"http://lamp.example/9\",\"versioncreated\":\"2022-05-04T10:00:00Z\",\"headline\":\"Port\",\"body_xhtml\":\"<p>"
                        + TEXT + "</p>\"}";
        for (String document : List.of(feed, ninjs)) {
            Report report = only(document);
            assertThat(report.text().string()).isEqualTo("Port\n\n" + TEXT);
            assertThat(report.url()).isEqualTo("http://lamp.example/9");
            assertThat(report.published()).hasToString("Published[date=2022-05-04, basis=PAGE]");
        }
    }

    @Test
    void aSlipIsReadAroundAndTold() {
        List<Reading> readings = read("<rss><channel><item><title>Port</title><description>" + TEXT
                + "</description></item>" + "<item><title>Bread & Water</title></item></channel></rss>");
        assertThat(reports(readings)).extracting(Report::title).containsExactly("Port", "Bread & Water");
        assertThat(readings).hasSize(3).anySatisfy(reading -> assertThat(reading)
                .isInstanceOf(Reading.Warned.class));
    }

    @Test
    void aPublisherThatAnAggregatorNamesIsTheSourceAndNoWordOfTheTitle() {
        Report report = only("<rss><channel><item><title>Dockers walk out - The Lamp</title><description>"
                + "&lt;a href=x&gt;Dockers walk out&lt;/a&gt;&amp;nbsp;&lt;font&gt;The Lamp&lt;/font&gt;</description>"
                + "<source url='http://lamp.example'>The Lamp</source></item></channel></rss>");
        assertThat(report.title()).isEqualTo("Dockers walk out");
        assertThat(report.text().string()).isEqualTo("Dockers walk out");
        assertThat(report.source()).isEqualTo("The Lamp");
    }

    @Test
    @Timeout(20)
    void entitiesAreNeitherFetchedNorExpanded() {
        String file =
                "<!DOCTYPE rss [<!ENTITY secret SYSTEM 'file:///etc/passwd'>]><rss><channel><item><title>Port</title>"
                        + "<description>&secret;</description></item></channel></rss>";
        StringBuilder bomb = new StringBuilder("<!DOCTYPE rss [<!ENTITY a0 'ha'>");
        for (int level = 1; level < 30; level++) {
            bomb.append("<!ENTITY a")
                    .append(level)
                    .append(" '&a")
                    .append(level - 1)
                    .append(";&a")
                    .append(level - 1)
                    .append(";'>");
        }
        bomb.append("]><rss><channel><item><title>Port</title><description>&a29;</description></item></channel></rss>");
        for (String document : List.of(file, bomb.toString())) {
            for (Report report : reports(read(document))) {
                assertThat(report.text().string()).doesNotContain("root:").doesNotContain("haha");
            }
        }
    }

    @Test
    @Timeout(20)
    void deepElementsAreRead() {
        String document = "<rss><channel><item><title>Port</title><description>" + TEXT + "</description>"
                + "<x>".repeat(100_000) + "</x>".repeat(100_000) + "</item></channel></rss>";
        assertThat(read(document)).isNotEmpty();
    }

    @Test
    void aDocumentWithoutNewsIsTold() {
        assertThat(read("<rss><channel><title>Empty</title></channel></rss>"))
                .singleElement()
                .isInstanceOf(Reading.Failed.class);
    }

    @Test
    void aMailGivesItsTextItsDayAndItsSender() throws java.io.IOException {
        try (java.io.InputStream mail = NewsItemsTest.class.getResourceAsStream("market.eml")) {
            Report report = only(new String(mail.readAllBytes(), StandardCharsets.US_ASCII));
            assertThat(report.title()).isEqualTo("Shells hit Kalva\u2019s market");
            assertThat(report.byline()).isEqualTo("Anna Bj\u00F6rk");
            assertThat(report.published())
                    .isEqualTo(new org.dateline.model.report.Published(
                            java.time.LocalDate.of(2026, 11, 20), org.dateline.model.report.Published.Basis.PAGE));
            assertThat(report.text().string())
                    .isEqualTo("Shells hit Kalva\u2019s market\n\n"
                            + "Rebels shelled the market of Kalva on Friday, killing at least twelve people &"
                            + " wounding <dozens>.\n\n"
                            + "The mayor, J\u00F6rg Hammer, said the road was closed.");
        }
    }

    @Test
    void aListOfAddressesIsToldToBeOne() {
        String line = "1000000001" + "\t".repeat(60) + "https://news.example/a\n";
        assertThat(read(line)).singleElement().isInstanceOfSatisfying(Reading.Failed.class, failed -> assertThat(
                        failed.problem().remedy())
                .contains("dateline watch"));
    }

    private static Report only(String document) {
        List<Report> reports = reports(read(document));
        assertThat(reports).hasSize(1);
        return reports.get(0);
    }

    private static List<Reading> read(String document) {
        ReadOptions options = new ReadOptions(
                null, ReadOptions.LARGEST, new ByteArrayInputStream(document.getBytes(StandardCharsets.UTF_8)));
        try (Stream<Reading> readings = new ReportReader(options, PageReaderTest.PAGES).read(List.of("-"))) {
            return readings.toList();
        }
    }
}
