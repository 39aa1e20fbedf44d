package org.dateline.cli.inspect;

import java.util.List;
import java.util.Locale;
import org.dateline.record.Changes;

/** A change as a line of values separated by tabs. */
public final class ChangeLine {

    private ChangeLine() {}

    public static String of(Changes.Change change) {
        return String.join(
                "\t",
                List.of(
                        change.kind().name().toLowerCase(Locale.ROOT),
                        plain(change.report()),
                        change.event(),
                        change.field(),
                        plain(change.before()),
                        plain(change.after())));
    }

    private static String plain(String value) {
        return value.replaceAll("\\s+", " ");
    }
}
