package org.dateline.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.NoSuchFileException;
import org.dateline.Dateline;
import org.dateline.cli.option.RootCommand;
import org.dateline.cli.terminal.ClosedOutput;
import org.dateline.cli.terminal.ExitCode;
import org.dateline.cli.terminal.Failure;
import org.dateline.cli.terminal.Terminal;
import org.dateline.data.file.DataProblems;
import org.dateline.model.report.Problem;
import org.dateline.read.FaultBarrier;
import org.dateline.store.sql.StoreProblem;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;
import tools.jackson.core.exc.JacksonIOException;

/** Turns whatever went wrong into a message with a remedy and an exit code. */
final class FailureMessages implements IParameterExceptionHandler, IExecutionExceptionHandler {

    private final Terminal terminal;

    FailureMessages(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public int handleParseException(ParameterException failure, String[] arguments) {
        CommandLine command = failure.getCommandLine();
        terminal.message(String.valueOf(failure.getMessage()));
        if (!UnmatchedArgumentException.printSuggestions(failure, command.getErr())) {
            terminal.err().println("See '" + command.getCommandSpec().qualifiedName() + " --help'.");
        }
        return ExitCode.USAGE;
    }

    @Override
    public int handleExecutionException(Exception failure, CommandLine command, @Nullable ParseResult parsed) {
        CommandLine root = command.getParent() == null ? command : command.getParent();
        boolean debug = root.getCommandSpec().userObject() instanceof RootCommand asked && asked.debug();
        if (debug) {
            failure.printStackTrace(terminal.err());
        }
        if (failure instanceof Failure expected) {
            terminal.message(String.valueOf(expected.getMessage()));
            return expected.exitCode();
        }
        if (failure instanceof DataProblems problems) {
            terminal.message("the data cannot be used:");
            problems.problems().stream().sorted().forEach(problem -> terminal.err()
                    .println("  " + problem));
            return ExitCode.INPUT;
        }
        if (failure instanceof StoreProblem problem) {
            terminal.message(String.valueOf(problem.getMessage()));
            return ExitCode.INPUT;
        }
        StoreProblem inStore = StoreProblem.in(failure);
        if (inStore != null) {
            terminal.message(String.valueOf(inStore.getMessage()));
            return ExitCode.INPUT;
        }
        IOException inputOutput = inputOutput(failure);
        if (inputOutput instanceof ClosedOutput) {
            return ExitCode.DONE;
        }
        if (inputOutput != null) {
            terminal.message(explained(inputOutput));
            return ExitCode.INPUT;
        }
        terminal.message("this is a bug in Dateline: " + failure
                + "; please report it with the command, the input and " + Dateline.CODER
                + (debug ? "" : " (--debug shows where)"));
        return ExitCode.BUG;
    }

    /** Says that memory or the stack ran out where no single report is to blame; returns the exit code. */
    int outOfRoom(VirtualMachineError fault) {
        Problem problem = FaultBarrier.problem("the command", 0, fault);
        terminal.message(problem.toString());
        return ExitCode.INPUT;
    }

    private static @Nullable IOException inputOutput(Exception failure) {
        if (failure instanceof IOException direct) {
            return direct;
        }
        boolean isWrapped = failure instanceof UncheckedIOException || failure instanceof JacksonIOException;
        return isWrapped && failure.getCause() instanceof IOException wrapped ? wrapped : null;
    }

    private static String explained(IOException failure) {
        if (failure instanceof NoSuchFileException missing) {
            return missing.getFile() + ": no such file or folder";
        }
        if (failure instanceof AccessDeniedException denied) {
            return denied.getFile() + ": access denied";
        }
        if (failure instanceof FileAlreadyExistsException existing) {
            return existing.getFile() + ": exists already; give --overwrite to replace it";
        }
        String message = String.valueOf(failure.getMessage());
        if (message.contains("No space left") || message.contains("quota exceeded")) {
            return "the disk is full: what was there before is as it was; make room and run the command again";
        }
        return "cannot read or write: " + failure.getMessage();
    }
}
