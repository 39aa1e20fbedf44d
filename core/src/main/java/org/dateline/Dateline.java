package org.dateline;

import java.time.LocalDate;
import java.util.List;
import org.dateline.data.DataFolder;
import org.dateline.model.Article;
import org.dateline.model.CodedReport;
import org.dateline.model.Report;
import org.jspecify.annotations.Nullable;

/** The whole of Dateline behind one object: open it once, share it among threads, close it at the end. */
public final class Dateline implements AutoCloseable {

    private final DataFolder data;

    private Dateline(DataFolder data) {
        this.data = data;
    }

    /**
     * Reads the data folder and the models.
     *
     * @param data the shipped folder and those that users add
     * @throws org.dateline.model.DataProblems when a file of the folder cannot be used; tells every problem at once
     */
    public static Dateline open(DataFolder data) {
        return new Dateline(data);
    }

    /** Codes one report. The same report and data give the same record, on any thread. */
    public CodedReport code(Report report) {
        return new CodedReport(
                new Article(report, report.title(), null, report.published(), List.of(), List.of(), List.of()),
                List.of(),
                List.of());
    }

    /**
     * Codes a text and tells why.
     *
     * @param text a sentence or a few
     * @param published the day to read relative dates against, or null
     */
    public Explanation explain(String text, @Nullable LocalDate published) {
        throw new UnsupportedOperationException(text + published);
    }

    /** The coder's name and version, as written into records. */
    public String coder() {
        return "dateline 0.1.0";
    }

    /** The version of the data folder, as written into records. */
    public String dataVersion() {
        return data.version();
    }

    @Override
    public void close() {}
}
