package org.dateline.cli.option;

import org.dateline.Dateline;
import org.dateline.cli.terminal.Failure;
import picocli.CommandLine.Option;

/** The option {@code --remember}. */
public final class SentenceCacheOption {

    @Option(
            names = "--remember",
            paramLabel = "N",
            description = "Cache the annotation of the latest N sentences, 8192 by default, so that repeated ones cost "
                    + "little. Records are the same with any number; 0 saves memory.")
    private int sentences = Dateline.REMEMBERED;

    /**
     * How many sentences are cached.
     *
     * @throws Failure when that is less than none
     */
    public int sentences() {
        if (sentences < 0) {
            throw Failure.usage("--remember must be at least 0");
        }
        return sentences;
    }
}
