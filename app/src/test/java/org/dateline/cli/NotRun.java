package org.dateline.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/** The commands of pages and of help texts that no test runs, with the reasons: {@code not-run.txt}. */
final class NotRun {

    /**
     * A line of the file.
     *
     * @param page the page that shows the command, or {@code --help}
     * @param command the command line as it stands there
     * @param reason why no test can run it
     */
    private record Line(String page, String command, String reason) {}

    private final List<Line> lines;
    private final TreeSet<String> found = new TreeSet<>();

    private NotRun(List<Line> lines) {
        this.lines = lines;
    }

    static NotRun read() throws IOException {
        List<Line> lines = new ArrayList<>();
        for (String line : Files.readAllLines(Shell.file("not-run.txt"))) {
            if (line.startsWith("#") || line.isBlank()) {
                continue;
            }
            String[] cells = line.split("\t");
            if (cells.length != 3) {
                throw new IOException("not-run.txt needs page, command and reason, separated by tabs: " + line);
            }
            lines.add(new Line(cells[0], cells[1], cells[2]));
        }
        return new NotRun(lines);
    }

    /** Whether a command of a page is listed. */
    boolean holds(String page, String command) {
        found.add(page + " " + command);
        return lines.stream()
                .anyMatch(line -> line.page().equals(page) && line.command().equals(command));
    }

    /** What is listed for help texts, or for pages, and was not asked for. */
    List<String> unused(boolean help) {
        return lines.stream()
                .filter(line -> line.page().equals("--help") == help)
                .map(line -> line.page() + " " + line.command())
                .filter(line -> !found.contains(line))
                .toList();
    }
}
