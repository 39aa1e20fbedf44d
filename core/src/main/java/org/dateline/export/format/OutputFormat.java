package org.dateline.export.format;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Set;
import org.dateline.codec.Origin;
import org.dateline.data.file.DataFile;
import org.dateline.export.EventWriter;
import org.dateline.export.JsonLinesWriter.Extra;
import org.dateline.export.RecordWriter;
import org.dateline.export.Screen;

/**
 * A format that records are written in. A jar adds one by a class that implements this interface and is named in
 * {@code META-INF/services/org.dateline.export.format.OutputFormat}; it needs a constructor without parameters.
 *
 * <p>A format writes the events of single reports as they are coded, or events as all reports of a store together give them,
 * or both.
 */
public interface OutputFormat {

    /** The name as users write it after {@code --format}: lower-case letters, digits and hyphens. */
    String word();

    /** What is in the output and what it is for, in a few words, for help texts. */
    String description();

    /** The endings of file names that stand for the format, without the dot; none when only its name does. */
    List<String> endings();

    /** Whether {@link #reports} can be asked for. */
    default boolean writesReports() {
        return false;
    }

    /** Whether {@link #events} can be asked for. */
    default boolean writesEvents() {
        return false;
    }

    /** Whether totals of wars and periods are written too, beside single events. */
    default boolean hasTotals() {
        return false;
    }

    /** Whether reports and statements can be written beside events. */
    default boolean hasExtras() {
        return false;
    }

    /** Whether an output that ends after a whole report can be written on. */
    default boolean isResumable() {
        return false;
    }

    /** Whether words that a spreadsheet would take for a formula can be written as they are. */
    default boolean hasRaw() {
        return false;
    }

    /** Whether it is a table of text, which may begin with a byte order mark. */
    default boolean isTableOfText() {
        return false;
    }

    /**
     * A writer of the records of single reports.
     *
     * @param output where to; the writer closes it
     * @throws IOException when the head of the output cannot be written
     * @throws UnsupportedOperationException when {@link #writesReports} says no
     */
    default RecordWriter reports(OutputStream output, Options options) throws IOException {
        throw new UnsupportedOperationException(word() + " does not write single reports");
    }

    /**
     * A writer of events as all reports together give them.
     *
     * @param output where to; the writer closes it
     * @throws IOException when the head of the output cannot be written
     * @throws UnsupportedOperationException when {@link #writesEvents} says no
     */
    default EventWriter events(OutputStream output, Options options) throws IOException {
        throw new UnsupportedOperationException(word() + " does not write gathered events");
    }

    /** What a table of text begins with so that spreadsheets read it as UTF-8: a byte order mark. */
    static byte[] mark() {
        return new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};
    }

    /**
     * What a writer needs to know.
     *
     * @param origin the coder and the version of the data
     * @param extras what to write beside events, where the format {@link #hasExtras}
     * @param raw whether to write words as they are, where the format {@link #hasRaw}
     * @param screen what people read the output on
     * @param facts the parts {@code export} and {@code ontology} of the data folder
     */
    record Options(Origin origin, Set<Extra> extras, boolean raw, Screen screen, List<DataFile> facts) {

        /** Events alone, for a file, in formats that need no tables of the data folder. */
        public static Options plain() {
            return new Options(new Origin("", ""), Set.of(), false, Screen.plain(), List.of());
        }

        /** Copies the collections. */
        public Options {
            extras = Set.copyOf(extras);
            facts = List.copyOf(facts);
        }
    }
}
