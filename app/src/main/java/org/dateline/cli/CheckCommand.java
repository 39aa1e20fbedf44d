package org.dateline.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.dateline.Dateline;
import org.dateline.check.LexiconCheck;
import org.dateline.data.DataFolder;
import org.dateline.model.Problem;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code dateline check}. */
@Command(
        name = "check",
        description = "Check the data folder: read every file, run every example, tell every problem at once.",
        sortOptions = false,
        footer = {
            "",
            "Examples:",
            "  dateline check                    the data that Dateline comes with",
            "  dateline check --data my-data     with a folder of your own added"
        })
final class CheckCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Parameters(
            paramLabel = "EXAMPLES",
            arity = "0..1",
            description = "A folder of example reports; by default the one that Dateline comes with.")
    private @Nullable Path examples;

    @Mixin
    private DataOption data = new DataOption();

    CheckCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        DataFolder folder = data.folder();
        if (examples != null && !Files.isDirectory(examples)) {
            throw Failure.input(examples + ": no such folder of examples");
        }
        try (Dateline dateline = Dateline.open(folder)) {
            LexiconCheck.Outcome lexicon = new LexiconCheck(dateline.eventCoder(), dateline::annotate).run();
            return told(lexicon);
        }
    }

    private int told(LexiconCheck.Outcome lexicon) {
        List<Problem> problems = lexicon.problems().stream().sorted().toList();
        problems.forEach(problem -> terminal.err().println(problem));
        terminal.tell("lexicon: " + lexicon.met() + " examples come out as written, " + problems.size() + " do not, "
                + lexicon.unmet() + " are known not to");
        return problems.isEmpty() ? ExitCode.DONE : ExitCode.PARTLY;
    }
}
