package org.dateline.cli.option;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** {@code dateline} without a command. */
@Command(
        name = "dateline",
        description = "Reads news reports and writes the record of what happened, every field tied to its words.",
        versionProvider = Versions.class,
        synopsisSubcommandLabel = "COMMAND",
        footer = {
            "",
            "Examples:",
            "  dateline try \"Rebels shelled the town of Kalva on Tuesday, killing at least 12 people.\"",
            "  dateline code reports/ -o events.jsonl",
            "  dateline code --help",
            "  dateline cluster --help                         the same on Apache Flink",
            "",
            "Exit codes: 0 done; 1 done, but some reports failed or a floor was missed; 2 wrong usage;",
            "3 unreadable or invalid input or data; 70 a bug in Dateline."
        })
public final class RootCommand implements Runnable {

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            scope = ScopeType.INHERIT,
            description = "Show this help.")
    @SuppressWarnings("UnusedVariable")
    private boolean help;

    @Option(
            names = {"-V", "--version"},
            versionHelp = true,
            description = "Show the versions of program, data and Java.")
    @SuppressWarnings("UnusedVariable")
    private boolean version;

    @Option(
            names = "--debug",
            scope = ScopeType.INHERIT,
            description = "Show where in the program a failure comes from.")
    private boolean debug;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "say what to do: a command is missing");
    }

    public boolean debug() {
        return debug;
    }
}
