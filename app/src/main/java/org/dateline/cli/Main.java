package org.dateline.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.TimeZone;
import org.dateline.cli.code.CodeCommand;
import org.dateline.cli.code.TryCommand;
import org.dateline.cli.evaluate.BenchCommand;
import org.dateline.cli.evaluate.CheckCommand;
import org.dateline.cli.evaluate.EvalCommand;
import org.dateline.cli.inspect.ConfigCommand;
import org.dateline.cli.inspect.DiffCommand;
import org.dateline.cli.inspect.ExplainCommand;
import org.dateline.cli.inspect.InfoCommand;
import org.dateline.cli.option.RootCommand;
import org.dateline.cli.store.DecideCommand;
import org.dateline.cli.store.DecisionsCommand;
import org.dateline.cli.store.DossierCommand;
import org.dateline.cli.store.ExportCommand;
import org.dateline.cli.store.ImportCommand;
import org.dateline.cli.store.LearnCommand;
import org.dateline.cli.store.RecodeCommand;
import org.dateline.cli.store.SearchCommand;
import org.dateline.cli.store.StoreCommand;
import org.dateline.cli.terminal.ClosedOutput;
import org.dateline.cli.terminal.ExitCode;
import org.dateline.cli.terminal.Terminal;
import org.dateline.cli.web.DemoCommand;
import org.dateline.cli.web.PeopleCommand;
import org.dateline.cli.web.PublishCommand;
import org.dateline.cli.web.ServeCommand;
import org.dateline.cli.web.WatchCommand;
import picocli.CommandLine;

/** The program {@code dateline}. */
public final class Main {

    private Main() {}

    /** Runs one command and ends the process with its exit code. */
    public static void main(String[] arguments) {
        // Nothing may depend on where the machine stands; libraries included.
        Locale.setDefault(Locale.ROOT);
        TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
        System.exit(run(Terminal.ofProcess(), arguments));
    }

    /**
     * Runs one command.
     *
     * @param terminal where it reads and writes
     * @param arguments the command line
     * @return the exit code, see {@link ExitCode}
     */
    static int run(Terminal terminal, String... arguments) {
        PrintWriter out = new PrintWriter(terminal.out(), false, StandardCharsets.UTF_8);
        int exitCode;
        try {
            exitCode = commands(terminal)
                    .setOut(out)
                    .setErr(new PrintWriter(terminal.err(), true, StandardCharsets.UTF_8))
                    .execute(arguments);
        } catch (StackOverflowError | OutOfMemoryError fault) {
            exitCode = new FailureMessages(terminal).outOfRoom(fault);
        }
        out.flush();
        try {
            terminal.out().flush();
        } catch (ClosedOutput gone) {
            return exitCode;
        } catch (IOException failure) {
            if (exitCode != ExitCode.DONE) {
                return exitCode;
            }
            terminal.message("cannot write the output: " + failure.getMessage());
            return ExitCode.INPUT;
        }
        return exitCode;
    }

    /** All commands, ready to run. */
    static CommandLine commands(Terminal terminal) {
        FailureMessages failures = new FailureMessages(terminal);
        return new CommandLine(new RootCommand())
                .addSubcommand(new CodeCommand(terminal))
                .addSubcommand(new WatchCommand(terminal))
                .addSubcommand(new ImportCommand(terminal))
                .addSubcommand(new SearchCommand(terminal))
                .addSubcommand(new ServeCommand(terminal))
                .addSubcommand(new PeopleCommand(terminal))
                .addSubcommand(new DossierCommand(terminal))
                .addSubcommand(new DemoCommand(terminal))
                .addSubcommand(new PublishCommand(terminal))
                .addSubcommand(new ExportCommand(terminal))
                .addSubcommand(new DecideCommand(terminal))
                .addSubcommand(new DecisionsCommand(terminal))
                .addSubcommand(new LearnCommand(terminal))
                .addSubcommand(new RecodeCommand(terminal))
                .addSubcommand(new StoreCommand(terminal))
                .addSubcommand(new DiffCommand(terminal))
                .addSubcommand(new TryCommand(terminal))
                .addSubcommand(new ExplainCommand(terminal))
                .addSubcommand(new CheckCommand(terminal))
                .addSubcommand(new EvalCommand(terminal))
                .addSubcommand(new InfoCommand(terminal))
                .addSubcommand(new ConfigCommand(terminal))
                .addSubcommand(new BenchCommand(terminal))
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setColorScheme(CommandLine.Help.defaultColorScheme(
                        terminal.screen().colours() ? CommandLine.Help.Ansi.ON : CommandLine.Help.Ansi.OFF))
                .setUsageHelpAutoWidth(false)
                .setUsageHelpWidth(100)
                .setParameterExceptionHandler(failures)
                .setExecutionExceptionHandler(failures);
    }
}
