package org.dateline.cli.evaluate;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.dateline.check.DataCheck;
import org.dateline.check.ExampleReports;
import org.dateline.cli.option.DataOption;
import org.dateline.cli.option.ThreadsOption;
import org.dateline.cli.terminal.ExitCode;
import org.dateline.cli.terminal.Failure;
import org.dateline.cli.terminal.Progress;
import org.dateline.cli.terminal.Terminal;
import org.dateline.data.DataFolder;
import org.dateline.model.report.Problem;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code dateline check}. */
@Command(
        name = "check",
        description = "Check the data folder: read every file, run every example, report every problem at once.",
        sortOptions = false,
        footer = {
            "",
            "The records of example reports are compared with their gold, NAME.gold.jsonl beside NAME.txt, NAME.html or",
            "NAME.jsonl: every known fault must be listed there, and every listed fault must still occur.",
            "",
            "Ends with 0 when all is well, 1 when an example does not come out as written, 3 when the data are",
            "not valid.",
            "",
            "Examples:",
            "  dateline check                      the data and example reports that Dateline comes with",
            "  dateline check my-data              with a folder of your own added, and its examples/",
            "  dateline check my-data my-reports   with example reports from another folder",
            "  dateline check --accept             lists in the gold what is at fault in the records today"
        })
public final class CheckCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Parameters(
            index = "0",
            paramLabel = "DATA",
            arity = "0..1",
            description = "A data folder of your own, added as with --data.")
    private @Nullable Path added;

    @Parameters(
            index = "1",
            paramLabel = "EXAMPLES",
            arity = "0..1",
            description =
                    "A folder of example reports; by default examples/ in DATA and the one that Dateline comes with.")
    private @Nullable Path examples;

    @Option(
            names = "--accept",
            description = "Only write into the gold of the example reports what is at fault in their records today.")
    private boolean accept;

    @Mixin
    private ThreadsOption threads = new ThreadsOption();

    @Mixin
    private DataOption data = new DataOption();

    public CheckCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        DataFolder folder = data.folder(added);
        List<Path> reports = reports(folder);
        if (accept) {
            return accepted(folder, reports);
        }
        DataCheck.Outcome outcome;
        try (Progress progress = new Progress(terminal)) {
            outcome = new DataCheck(folder, reports, threads.count(), progress::update).run();
        }
        return print(outcome);
    }

    private int accepted(DataFolder folder, List<Path> reports) {
        ExampleReports.Accepted accepted;
        try (Progress progress = new Progress(terminal)) {
            accepted = new DataCheck(folder, reports, threads.count(), progress::update).accept();
        }
        accepted.problems().forEach(problem -> terminal.err().println(problem));
        accepted.files().forEach(file -> terminal.message("written: " + file));
        if (accepted.files().isEmpty()) {
            terminal.message("no file of gold was written");
        }
        return accepted.problems().isEmpty() ? ExitCode.DONE : ExitCode.INPUT;
    }

    private List<Path> reports(DataFolder folder) {
        if (examples != null) {
            if (!Files.isDirectory(examples)) {
                throw Failure.input(examples + ": no such folder of examples");
            }
            return List.of(examples);
        }
        List<Path> found = new ArrayList<>();
        found.add(DataFolder.installed().resolveSibling("examples"));
        folder.folders().forEach(part -> found.add(part.resolve("examples")));
        return found.stream().map(Path::normalize).distinct().toList();
    }

    private int print(DataCheck.Outcome outcome) {
        for (Problem warning : outcome.warnings()) {
            terminal.err().println("warning: " + warning);
        }
        outcome.problems().forEach(problem -> terminal.err().println(problem));
        terminal.message(outcome.entries() + " entries; " + outcome.met() + " examples come out as written, "
                + outcome.missed().size() + " do not, " + outcome.unmet() + " are known not to; "
                + outcome.invalid().size() + (outcome.invalid().size() == 1 ? " problem" : " problems")
                + " in the data");
        if (!outcome.invalid().isEmpty()) {
            return ExitCode.INPUT;
        }
        return outcome.missed().isEmpty() ? ExitCode.DONE : ExitCode.PARTLY;
    }
}
