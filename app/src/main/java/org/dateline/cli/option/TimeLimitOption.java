package org.dateline.cli.option;

import java.time.Duration;
import org.dateline.cli.terminal.Failure;
import org.dateline.read.TimeLimit;
import picocli.CommandLine.Option;

/** The option {@code --time-limit}. */
public final class TimeLimitOption {

    @Option(
            names = "--time-limit",
            paramLabel = "SECONDS",
            description =
                    "How long a report may be coded before it is given up and reported as failed; 600 by default, 0 for any time.")
    private long seconds = TimeLimit.USUAL.toSeconds();

    /**
     * The limit.
     *
     * @throws Failure when it is less than nothing
     */
    public TimeLimit limit() {
        if (seconds < 0 || seconds > Integer.MAX_VALUE) {
            throw Failure.usage("--time-limit must be a number of seconds, or 0 for any time");
        }
        return new TimeLimit(Duration.ofSeconds(seconds));
    }
}
