package org.dateline.cli.option;

import org.dateline.cli.terminal.Failure;
import picocli.CommandLine.Option;

/** The option {@code --threads}. */
public final class ThreadsOption {

    @Option(
            names = "--threads",
            paramLabel = "N",
            description = "How many reports or examples to work on at once; all processors by default.")
    private int threads = Runtime.getRuntime().availableProcessors();

    /**
     * How many threads are asked for.
     *
     * @throws Failure when that is less than one
     */
    public int count() {
        if (threads < 1) {
            throw Failure.usage("--threads must be at least 1");
        }
        return threads;
    }
}
