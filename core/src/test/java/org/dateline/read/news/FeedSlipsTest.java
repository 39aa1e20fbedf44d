package org.dateline.read.news;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.dateline.model.report.Report;
import org.dateline.read.ReadOptions;
import org.dateline.read.Reading;
import org.dateline.read.ReportReader;
import org.dateline.read.page.PageReaderTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Feeds with one slip each, {@code feeds/slips.tsv}: what is whole is read, what is not is told, nothing is handed on by halves. */
class FeedSlipsTest {

    private static final List<String> SHAPES = List.of("rss.xml", "rss-full.xml", "atom.xml", "rdf.xml");
    private static final Pattern PLACE = Pattern.compile("(?s)\\{([a-z0-9.]+)\\}(?:(.*?)\\{/\\1\\})?");

    private record Slip(String name, String place, String written, int whole, String words) {}

    @Test
    void everyItemThatIsWholeIsReadAroundOneSlip() throws IOException {
        List<String> wrong = new ArrayList<>();
        int feeds = 0;
        for (Slip slip : slips()) {
            for (String shape : SHAPES) {
                feeds++;
                String outcome = outcome(slip, read(feed(file(shape), slip)));
                if (!outcome.isEmpty()) {
                    wrong.add(shape + ", " + slip.name() + ": " + outcome);
                }
            }
        }
        assertThat(feeds).isGreaterThanOrEqualTo(120);
        assertThat(wrong).isEmpty();
    }

    @Test
    @Timeout(20)
    void aHostileFeedTakesNoLongerThanALongOne() {
        for (String piece :
                List.of("<!--", "<![CDATA[", "<link ", "<item><link>", "<item>", "<description>", "&x", "<item a=\"")) {
            assertThat(read(("<rss><channel>" + piece.repeat(400_000 / piece.length()))
                            .getBytes(StandardCharsets.UTF_8)))
                    .isNotEmpty();
        }
    }

    /** What is wrong with what was read, or nothing. */
    private static String outcome(Slip slip, List<Reading> readings) {
        List<Report> reports = readings.stream()
                .filter(Reading.Read.class::isInstance)
                .map(reading -> ((Reading.Read) reading).report())
                .toList();
        if (reports.size() != slip.whole()) {
            return reports.size() + " items are read: " + readings;
        }
        boolean isTold = readings.stream().anyMatch(Reading.Failed.class::isInstance);
        if (isTold != slip.whole() < 3) {
            return isTold ? "a problem is told: " + readings : "nothing is told of what is left out";
        }
        if (!reports.get(0)
                .text()
                .string()
                .contains("Dockers walked out of the port on Monday, the harbour master said.")) {
            return "the first item is " + reports.get(0).text();
        }
        if (slip.words().isEmpty()) {
            return "";
        }
        Report second = reports.get(1);
        String text = second.text().string().replaceAll("[\\s\\u00A0]+", " ");
        if (!text.contains(slip.words())) {
            return "the second item is " + text;
        }
        String day =
                second.published() == null ? "none" : second.published().date().toString();
        return day.equals("2022-05-03") ? "" : "the day of the second item is " + day;
    }

    private static byte[] feed(String template, Slip slip) {
        boolean isBytes = slip.place().equals("bytes");
        Matcher place = PLACE.matcher(template);
        StringBuilder feed = new StringBuilder();
        while (place.find()) {
            String usual = place.group(2) == null ? usual(place.group(1)) : place.group(2);
            String written = slip.written().replace("{}", usual);
            boolean here = place.group(1).equals(slip.place()) && !(slip.name().startsWith("nothing"));
            place.appendReplacement(feed, Matcher.quoteReplacement(here ? written : usual));
        }
        place.appendTail(feed);
        Charset charset = isBytes ? Charset.forName(slip.written()) : StandardCharsets.UTF_8;
        String text = isBytes
                ? feed.toString().replace("the harbour master said.", "the harbour master said.\u2014")
                : feed.toString();
        return text.getBytes(charset);
    }

    private static String usual(String place) {
        return switch (place) {
            case "prolog" -> "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
            case "2.title" -> "Men detained";
            case "2.link" -> "http://lamp.example/2";
            case "2.date" -> "2022-05-03T10:00:00Z";
            case "2.text" -> "Two men were detained near the weir.";
            default -> "";
        };
    }

    private static List<Slip> slips() throws IOException {
        List<Slip> slips = new ArrayList<>();
        for (String line : file("slips.tsv")
                .lines()
                .filter(line -> !line.startsWith("#"))
                .skip(1)
                .toList()) {
            String[] cells = line.split("\t", -1);
            String written =
                    cells[2].replace("\\n", "\n").replace("\\uFEFF", "\uFEFF").replace("\\u0008", "\b");
            slips.add(new Slip(cells[0], cells[1], written, Integer.parseInt(cells[3]), cells[4]));
        }
        return slips;
    }

    private static String file(String name) throws IOException {
        try (InputStream file = Objects.requireNonNull(FeedSlipsTest.class.getResourceAsStream("feeds/" + name))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static List<Reading> read(byte[] feed) {
        ReadOptions options = new ReadOptions(null, ReadOptions.LARGEST, new ByteArrayInputStream(feed));
        try (Stream<Reading> readings = new ReportReader(options, PageReaderTest.PAGES).read(List.of("-"))) {
            return readings.toList();
        }
    }
}
