package org.dateline.cli;

import java.io.IOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.dateline.Dateline;
import org.dateline.alert.Alerts;
import org.dateline.codec.Origin;
import org.dateline.data.DataFolder;
import org.dateline.link.story.WordWeights;
import org.dateline.model.event.CodedReport;
import org.dateline.model.report.Report;
import org.dateline.record.RecordKeeper;
import org.dateline.record.ReportRecorder;
import org.dateline.store.Store;
import org.dateline.store.content.StoredReport;
import org.jspecify.annotations.Nullable;

/** Puts what a watch has coded into a store, and tells whom saved queries name. */
final class WatchStore {

    private final Store store;
    private final ReportRecorder records;
    private final RecordKeeper keeper;
    private final long run;
    private final @Nullable Alerts alerts;

    /** @param alerts saved queries, or null */
    WatchStore(Dateline dateline, Store store, DataFolder data, @Nullable Alerts alerts) {
        this.store = store;
        this.alerts = alerts;
        Origin origin = new Origin(dateline.coder(), dateline.dataVersion());
        WordWeights weights = new WordWeights(data.files("link", ".tsv"));
        this.records = ReportRecorder.of(origin, data, weights);
        this.keeper = ImportCommand.keeper(data, weights);
        String started = Instant.now().truncatedTo(ChronoUnit.SECONDS).toString();
        this.run = store.together(writing -> writing.run(dateline.coder(), dateline.dataVersion(), "watch", started));
    }

    /** Keeps a report; returns how many matches of saved queries were told. */
    int keep(Report report, CodedReport coded) throws IOException {
        StoredReport stored = records.of(coded);
        store.together(writing -> {
            keeper.keep(writing, stored, run);
            keeper.link(writing);
            return null;
        });
        return alerts == null ? 0 : alerts.tell(store, report.id());
    }
}
