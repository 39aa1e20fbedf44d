package org.dateline.cli.option;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.dateline.cli.terminal.Failure;
import org.dateline.cli.terminal.Terminal;
import org.dateline.codec.Origin;
import org.dateline.export.RecordWriter;
import org.dateline.export.format.OutputFormat;
import org.dateline.export.format.OutputFormats;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options that say how records are written. */
public final class OutputOptions {

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            converter = FormatConverter.class,
            description = "jsonl (everything), csv (a row an event) or timeline (to be read). Without it the name of "
                    + "the output file decides; a terminal gets a timeline, a pipe JSON Lines.")
    private @Nullable OutputFormat format;

    @Mixin
    private RecordKindsOption extras = new RecordKindsOption();

    @Option(
            names = "--raw",
            description = "In CSV, write words as they are, even where a spreadsheet would take them for a formula.")
    private boolean raw;

    @Option(
            names = "--bom",
            description = "Begin tables of text with a byte order mark, so that spreadsheets read accents as they are.")
    private boolean bom;

    /**
     * The format to write.
     *
     * @param fileName the output file's name, or null for the standard output
     */
    public OutputFormat format(@Nullable String fileName, Terminal terminal) {
        OutputFormat chosen = format;
        if (chosen == null && fileName != null) {
            chosen = OutputFormats.all().ofReports().ofFileName(fileName);
            if (chosen == null) {
                throw Failure.usage("cannot derive the format from the name " + fileName
                        + "; end it in .jsonl, .csv or .txt, or give --format");
            }
        }
        if (chosen == null) {
            chosen = OutputFormats.all().named(terminal.outIsScreen() ? "timeline" : "jsonl");
        }
        if (!extras.kinds().isEmpty() && !chosen.hasExtras()) {
            throw Failure.usage("--with needs JSON Lines; add --format jsonl");
        }
        if (raw && !chosen.hasRaw()) {
            throw Failure.usage("--raw is for CSV; add --format csv");
        }
        if (bom && !chosen.isTableOfText()) {
            throw Failure.usage("--bom is for tables of text; add --format csv");
        }
        return chosen;
    }

    /** A writer for the format, on a stream that it will close. */
    public RecordWriter writer(
            OutputFormat chosen, OutputStream output, Origin origin, Terminal terminal, boolean toFile)
            throws IOException {
        if (bom) {
            output.write(OutputFormat.mark());
        }
        return chosen.reports(
                output,
                new OutputFormat.Options(
                        origin, extras.kinds(), raw, toFile ? Terminal.page() : terminal.screen(), List.of()));
    }
}
