package org.dateline.record;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.dateline.codec.Origin;
import org.dateline.data.DataFolder;
import org.dateline.data.file.DataFile;
import org.dateline.link.event.SameEvent;
import org.dateline.link.story.WordWeights;
import org.dateline.model.event.CodedReport;
import org.dateline.store.Store;
import org.dateline.store.content.StoredReport;
import org.dateline.store.write.StoreWriter;

/**
 * The record of a store, open for coded reports: makes of each what the store keeps, puts it in and links it. One object is one run, which
 * the store notes. {@link #stored} is safe for any number of threads, the rest is for one.
 */
public final class RecordBook {

    private static final long NO_RUN = -1;

    private final ReportRecorder records;
    private final RecordKeeper keeper;
    private final String codedBy;
    private final long run;

    private RecordBook(DataFolder data, Origin origin, long run) {
        List<DataFile> tables = tables(data);
        WordWeights weights = new WordWeights(tables);
        this.records = ReportRecorder.of(origin, data, weights);
        this.keeper = new RecordKeeper(new SameEvent(tables, weights));
        this.codedBy = origin.line();
        this.run = run;
    }

    /**
     * Begins a run that puts reports into a store.
     *
     * @param data by which reports are linked
     * @param origin the program and the data that code them
     * @param command what the run is noted as, such as {@code import reports/}
     */
    public static RecordBook open(Store store, DataFolder data, Origin origin, String command) {
        String started = Instant.now().truncatedTo(ChronoUnit.SECONDS).toString();
        long run = store.together(writing -> writing.run(origin.coder(), origin.data(), command, started));
        return new RecordBook(data, origin, run);
    }

    /** Makes what a store would keep, and puts nothing in. */
    public static RecordBook dry(DataFolder data, Origin origin) {
        return new RecordBook(data, origin, NO_RUN);
    }

    /** What links reports that others have coded. */
    public static RecordKeeper keeper(DataFolder data) {
        List<DataFile> tables = tables(data);
        return new RecordKeeper(new SameEvent(tables, new WordWeights(tables)));
    }

    private static List<DataFile> tables(DataFolder data) {
        return data.files("link", ".tsv");
    }

    /** The program and the data, as the store notes who coded a report. */
    public String codedBy() {
        return codedBy;
    }

    /** What a store keeps of a coded report. */
    public StoredReport stored(CodedReport coded) {
        return records.of(coded);
    }

    /**
     * Puts a report in.
     *
     * @throws IllegalStateException when this is a dry run
     */
    public StoreWriter.Outcome keep(StoreWriter writing, StoredReport stored) {
        if (run == NO_RUN) {
            throw new IllegalStateException("a dry run keeps nothing");
        }
        return keeper.keep(writing, stored, run);
    }

    /** Links what was put in and gathers the events that it changes; to be called before a transaction ends. */
    public void link(StoreWriter writing) {
        keeper.link(writing);
    }
}
