package org.dateline.cli.code;

import java.util.Map;
import java.util.TreeMap;
import org.dateline.cli.terminal.Failure;
import org.dateline.read.news.FieldNames;
import picocli.CommandLine.Option;

/** The option {@code --fields}. */
public final class FieldsOption {

    @Option(
            names = "--fields",
            paramLabel = "FIELD=NAME",
            split = ",",
            description =
                    "Which field of JSON or column of a table is what, such as text=body,published=date. Names that"
                            + " news interfaces and extractors use are known; what was read as what is told once.")
    private Map<String, String> fields = new TreeMap<>();

    /**
     * The names of fields.
     *
     * @throws Failure when there is no such field
     */
    public FieldNames names() {
        try {
            return FieldNames.with(fields);
        } catch (IllegalArgumentException unknown) {
            throw Failure.usage("--fields: " + unknown.getMessage());
        }
    }

    /** What was given, the same text for the same fields; empty when nothing was. */
    public String given() {
        return fields.isEmpty() ? "" : " " + new TreeMap<>(fields);
    }
}
