package org.dateline.check;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.dateline.eval.gold.GoldReport;
import org.dateline.eval.match.GoldFile;
import org.dateline.model.report.Problem;
import org.dateline.model.report.Report;
import org.dateline.read.ReadOptions;
import org.dateline.read.Reading;
import org.dateline.read.ReportReader;
import org.dateline.read.page.PageReader;
import org.jspecify.annotations.Nullable;

/**
 * A file of example reports, {@code NAME.txt}, {@code NAME.html} or {@code NAME.jsonl}, with what stands beside it:
 * {@code NAME.gold.jsonl}, the events that a reader finds, and {@code NAME.expected.jsonl}, single expectations.
 *
 * @param path the file of the reports
 */
public record ExampleFile(Path path) {

    private static final String GOLD = ".gold.jsonl";
    private static final String EXPECTED = ".expected.jsonl";
    private static final List<String> ENDINGS = List.of(".txt", ".html", ".htm", ".jsonl");

    /**
     * A report with the events that a reader finds in it.
     *
     * @param gold the events
     * @param report as it was read
     */
    public record Annotated(GoldReport gold, Report report) {}

    /**
     * The example files directly in a folder, by name.
     *
     * @throws UncheckedIOException when the folder cannot be read
     */
    static List<ExampleFile> in(Path folder) {
        return files(folder).stream()
                .filter(file -> isOfReports(String.valueOf(file.getFileName())))
                .map(ExampleFile::new)
                .toList();
    }

    /** Files of gold or expectations directly in a folder that no reports stand beside. */
    static List<Path> alone(Path folder) {
        List<ExampleFile> examples = in(folder);
        return files(folder).stream()
                .filter(file -> isBeside(String.valueOf(file.getFileName())))
                .filter(file -> examples.stream()
                        .noneMatch(example -> file.equals(example.gold()) || file.equals(example.expected())))
                .toList();
    }

    /** The file of reports that a file of gold stands beside; null when there is none. */
    public static @Nullable ExampleFile besideGold(Path gold) {
        String name = String.valueOf(gold.getFileName());
        String stem = name.substring(0, name.length() - GOLD.length());
        return ENDINGS.stream()
                .map(ending -> gold.resolveSibling(stem + ending))
                .filter(Files::isRegularFile)
                .map(ExampleFile::new)
                .findFirst()
                .orElse(null);
    }

    private static List<Path> files(Path folder) {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.filter(Files::isRegularFile).sorted().toList();
        } catch (IOException failure) {
            throw new UncheckedIOException("cannot list " + folder, failure);
        }
    }

    private static boolean isOfReports(String name) {
        return ENDINGS.stream().anyMatch(name.toLowerCase(Locale.ROOT)::endsWith) && !isBeside(name);
    }

    private static boolean isBeside(String name) {
        return name.endsWith(GOLD) || name.endsWith(EXPECTED);
    }

    Path gold() {
        return beside(GOLD);
    }

    Path expected() {
        return beside(EXPECTED);
    }

    private Path beside(String ending) {
        String name = String.valueOf(path.getFileName());
        return path.resolveSibling(name.substring(0, name.lastIndexOf('.')) + ending);
    }

    /** A file as messages name it: with the folder that it lies in, wherever that is. */
    static String shown(Path file) {
        Path folder = file.toAbsolutePath().normalize().getParent();
        return folder == null ? file.toString() : folder.getFileName() + "/" + file.getFileName();
    }

    /**
     * Reads the reports.
     *
     * @param pages reads those that are web pages
     * @param problems gets what cannot be read
     */
    List<Report> reports(PageReader pages, List<Problem> problems) {
        List<Report> reports = new ArrayList<>();
        ReadOptions options = new ReadOptions(null, ReadOptions.LARGEST, new ByteArrayInputStream(new byte[0]));
        try (Stream<Reading> readings = new ReportReader(options, pages).read(List.of(path.toString()))) {
            readings.forEach(reading -> {
                if (reading instanceof Reading.Read read) {
                    reports.add(read.report());
                } else if (reading instanceof Reading.Failed failed) {
                    problems.add(failed.problem());
                }
            });
        }
        return reports;
    }

    /**
     * Reads the file of gold.
     *
     * @param problems gets what cannot be read
     */
    GoldFile readGold(List<Problem> problems) {
        try {
            List<String> lines = Files.readAllLines(gold(), StandardCharsets.UTF_8);
            return GoldFile.read(shown(gold()), lines, problems);
        } catch (IOException failure) {
            throw new UncheckedIOException("cannot read " + gold(), failure);
        }
    }

    /**
     * Reads reports and gold, and gives each report its events: by id in a file of several, else the only ones there are.
     *
     * @param problems gets what cannot be read, and what has no counterpart
     */
    public List<Annotated> annotated(PageReader pages, List<Problem> problems) {
        return annotated(readGold(problems), reports(pages, problems), problems);
    }

    List<Annotated> annotated(GoldFile gold, List<Report> reports, List<Problem> problems) {
        List<GoldReport> open = new ArrayList<>(gold.reports());
        List<Annotated> annotated = new ArrayList<>();
        boolean isSingle = reports.size() == 1 && open.size() == 1;
        for (Report report : reports) {
            GoldReport mine = open.stream()
                    .filter(one -> isSingle || one.id().equals(report.id()))
                    .findFirst()
                    .orElse(null);
            if (mine == null) {
                problems.add(new Problem(
                        shown(gold()), 0, "holds nothing of the report " + report.id(), "add a line with its id"));
            } else {
                open.remove(mine);
                problems.addAll(mine.lost(report.text(), shown(gold())));
                annotated.add(new Annotated(mine, report));
            }
        }
        for (GoldReport one : open) {
            String remedy = "take the id of a report, each once";
            problems.add(new Problem(
                    shown(gold()), one.line(), "no report " + one.id() + " in " + path.getFileName(), remedy));
        }
        return annotated;
    }
}
