package org.dateline.cli.web;

import java.io.IOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.dateline.Dateline;
import org.dateline.alert.Alerts;
import org.dateline.cli.store.ImportCommand;
import org.dateline.codec.Origin;
import org.dateline.data.DataFolder;
import org.dateline.link.story.WordWeights;
import org.dateline.model.event.CodedReport;
import org.dateline.model.report.Digest;
import org.dateline.model.report.Report;
import org.dateline.record.RecordKeeper;
import org.dateline.record.ReportRecords;
import org.dateline.store.Store;
import org.dateline.store.StoredReport;
import org.jspecify.annotations.Nullable;

/** Puts what a watch has coded into a store, and tells whom saved queries name. */
final class WatchStore {

    private final Store store;
    private final ReportRecords records;
    private final RecordKeeper keeper;
    private final String codedBy;
    private final long run;
    private final @Nullable Alerts alerts;

    /** @param alerts saved queries, or null */
    WatchStore(Dateline dateline, Store store, DataFolder data, @Nullable Alerts alerts) {
        this.store = store;
        this.alerts = alerts;
        Origin origin = new Origin(dateline.coder(), dateline.dataVersion());
        WordWeights weights = new WordWeights(data.files("link", ".tsv"));
        this.records = ReportRecords.of(origin, data, weights);
        this.keeper = ImportCommand.keeper(data, weights);
        this.codedBy = origin.line();
        String started = Instant.now().truncatedTo(ChronoUnit.SECONDS).toString();
        this.run = store.together(writing -> writing.run(dateline.coder(), dateline.dataVersion(), "watch", started));
    }

    /** Keeps a report; returns how many matches of saved queries were told. */
    int keep(Report report, CodedReport coded) throws IOException {
        StoredReport stored = records.of(coded);
        String sha256 = Digest.sha256(report.text().string());
        store.together(writing -> {
            keeper.keep(writing, stored, sha256, codedBy, run);
            keeper.link(writing);
            return null;
        });
        return alerts == null ? 0 : alerts.deliver(store, report.id());
    }
}
