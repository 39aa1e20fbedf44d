package org.dateline.cli.option;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The option {@code --published}. */
public final class PublishedOption {

    @Option(
            names = "--published",
            paramLabel = "DAY",
            converter = DayConverter.class,
            description =
                    "The day of publication, from which days such as \"on Tuesday\" are counted, whatever a report itself says.")
    private @Nullable LocalDate published;

    /** The day, or null when none was given. */
    public @Nullable LocalDate day() {
        return published;
    }
}
