package org.dateline.cli.option;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.dateline.export.JsonLinesWriter.Extra;
import picocli.CommandLine.Option;

/** The option {@code --with}. */
public final class RecordKindsOption {

    @Option(
            names = "--with",
            paramLabel = "KIND",
            split = ",",
            converter = ExtraConverter.class,
            description = "Also write records of these kinds, in JSON Lines: reports, statements.")
    private List<Extra> kinds = List.of();

    /** The kinds that are written besides events. */
    public Set<Extra> kinds() {
        Set<Extra> chosen = EnumSet.noneOf(Extra.class);
        chosen.addAll(kinds);
        return chosen;
    }
}
