package org.dateline.read;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.dateline.model.report.PagePart;
import org.dateline.model.report.Report;
import org.dateline.read.bytes.Format;
import org.dateline.read.news.Email;
import org.dateline.read.news.JsonNews;
import org.dateline.read.news.NewsItem;
import org.dateline.read.news.NewsList;
import org.dateline.read.news.XmlNews;
import org.dateline.read.page.PageReaderTest;

/**
 * Whatever bytes come, a reader gives reports and problems and throws nothing. Without JAZZER_FUZZ=1 the inputs kept beside this class
 * are run; with it, new ones are searched for: {@code JAZZER_FUZZ=1 mvn -pl core test -Dtest='ReaderFuzzTest#anyBytes'}. What
 * crashes a reader is kept as a file.
 */
class ReaderFuzzTest {

    private static final int LARGEST = 1 << 20;
    private static final Map<Integer, Format> FORMATS = Map.of(
            0,
            Format.PAGE,
            1,
            Format.XML,
            2,
            Format.JSON,
            3,
            Format.EMAIL,
            4,
            Format.BATCH,
            5,
            Format.TEXT,
            6,
            Format.WARC,
            7,
            Format.ZIP);

    @FuzzTest(maxDuration = "2m")
    void anyBytes(byte[] bytes) {
        ReadOptions options = new ReadOptions(null, LARGEST, new ByteArrayInputStream(bytes));
        try (Stream<Reading> readings = new ReportReader(options, PageReaderTest.PAGES).read(List.of("-"))) {
            readings.forEach(ReaderFuzzTest::isWhole);
        }
    }

    @FuzzTest(maxDuration = "2m")
    void bytesThatSayWhatTheyAre(byte[] bytes) {
        if (bytes.length == 0) {
            return;
        }
        byte[] rest = java.util.Arrays.copyOfRange(bytes, 1, bytes.length);
        switch (FORMATS.getOrDefault(bytes[0] & 7, Format.PAGE)) {
            case PAGE -> isWhole(new Reading.Read(PageReaderTest.PAGES.report("page", rest, null)));
            case XML -> XmlNews.of(rest).items().forEach(ReaderFuzzTest::isRead);
            case JSON ->
                JsonNews.of(new String(rest, StandardCharsets.UTF_8)).items().forEach(ReaderFuzzTest::isRead);
            case EMAIL -> Email.of(rest).items().forEach(ReaderFuzzTest::isRead);
            default -> NewsList.of(rest, "https://news.example/feed").items().forEach(ReaderFuzzTest::isRead);
        }
    }

    private static void isRead(NewsItem item) {
        isWhole(new Reading.Read(PageReaderTest.PAGES.report("item", item)));
    }

    /** Offsets lie in the text, and parts follow each other. */
    private static void isWhole(Reading reading) {
        if (reading instanceof Reading.Read read) {
            Report report = read.report();
            int end = 0;
            for (PagePart part : report.parts()) {
                assertThat(part.span().start()).isGreaterThanOrEqualTo(end);
                end = part.span().end();
            }
            assertThat(end).isLessThanOrEqualTo(report.text().length());
        }
    }
}
