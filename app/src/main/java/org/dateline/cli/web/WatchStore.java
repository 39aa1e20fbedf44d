package org.dateline.cli.web;

import java.io.IOException;
import org.dateline.Dateline;
import org.dateline.alert.Alerts;
import org.dateline.codec.Origin;
import org.dateline.data.DataFolder;
import org.dateline.model.event.CodedReport;
import org.dateline.model.report.Report;
import org.dateline.record.RecordBook;
import org.dateline.store.Store;
import org.dateline.store.content.StoredReport;
import org.jspecify.annotations.Nullable;

/** Puts what a watch has coded into a store, and delivers what saved queries find. */
final class WatchStore {

    private final Store store;
    private final RecordBook book;
    private final @Nullable Alerts alerts;

    /** @param alerts saved queries, or null */
    WatchStore(Dateline dateline, Store store, DataFolder data, @Nullable Alerts alerts) {
        this.store = store;
        this.alerts = alerts;
        Origin origin = new Origin(dateline.coder(), dateline.dataVersion());
        this.book = RecordBook.open(store, data, origin, "watch");
    }

    /** Keeps a report; returns how many matches of saved queries were delivered. */
    int keep(Report report, CodedReport coded) throws IOException {
        StoredReport stored = book.stored(coded);
        store.together(writing -> {
            book.keep(writing, stored);
            book.link(writing);
            return null;
        });
        return alerts == null ? 0 : alerts.deliver(store, report.id());
    }
}
