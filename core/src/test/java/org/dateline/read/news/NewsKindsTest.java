package org.dateline.read.news;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.StringJoiner;
import java.util.stream.Stream;
import org.dateline.model.report.Published;
import org.dateline.model.report.Release;
import org.dateline.model.report.Report;
import org.dateline.read.ReadOptions;
import org.dateline.read.Reading;
import org.dateline.read.ReportReader;
import org.dateline.read.page.PageReaderTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What newsrooms send, one kind a file in the folder {@code kinds}; beside each lies what must be read, NAME.expected: a paragraph a
 * report, what is told last.
 */
class NewsKindsTest {

    static Stream<Path> files() throws IOException, URISyntaxException {
        Path folder = Path.of(
                Objects.requireNonNull(NewsKindsTest.class.getResource("kinds")).toURI());
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> !file.toString().endsWith(".expected")).sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void everyKindIsReadForWhatItSays(Path file) throws IOException {
        Path expected = file.resolveSibling(file.getFileName() + ".expected");
        assertThat(shown(file)).isEqualToIgnoringNewLines(Files.exists(expected) ? Files.readString(expected) : "");
    }

    private static String shown(Path file) {
        ReadOptions options = ReadOptions.standard();
        StringBuilder reports = new StringBuilder();
        StringBuilder told = new StringBuilder();
        try (Stream<Reading> readings =
                new ReportReader(options, PageReaderTest.PAGES).read(List.of(file.toString()))) {
            readings.forEach(reading -> {
                if (reading instanceof Reading.Read read) {
                    reports.append(shown(read.report())).append("\n\n");
                } else if (reading instanceof Reading.Warned warned) {
                    told.append("told: ").append(warned.problem().message()).append('\n');
                } else if (reading instanceof Reading.Failed failed) {
                    told.append("failed: ").append(failed.problem().message()).append('\n');
                }
            });
        }
        return (reports + told.toString()).strip() + "\n";
    }

    private static String shown(Report report) {
        Release release = report.release();
        StringJoiner lines = new StringJoiner("\n");
        line(lines, "title", report.title());
        line(lines, "published", day(report.published()));
        line(lines, "updated", day(release.updated()));
        line(lines, "url", report.url());
        line(lines, "source", report.source());
        line(lines, "language", report.language());
        line(lines, "byline", report.byline());
        line(lines, "place", release.place());
        line(lines, "provider", release.provider());
        line(lines, "guid", release.guid());
        line(lines, "slug", release.slug());
        line(lines, "urgency", release.urgency());
        line(lines, "embargo", release.embargo());
        line(lines, "version", release.version());
        line(lines, "notice", release.notice());
        lines.add("text: " + report.text().string().replace("\n\n", " // ").replace("\n", " / "));
        return lines.toString();
    }

    private static @Nullable String day(@Nullable Published day) {
        return day == null ? null : day.date().toString();
    }

    private static void line(StringJoiner lines, String name, @Nullable Object value) {
        if (value != null) {
            lines.add(name + ": " + value);
        }
    }
}
