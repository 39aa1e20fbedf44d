package org.dateline.cluster;

import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.dateline.Dateline;
import org.dateline.OrderedRun;
import org.dateline.codec.Origin;
import org.dateline.data.DataFolder;
import org.dateline.export.JsonLinesWriter;
import org.dateline.link.event.SameEvent;
import org.dateline.link.story.WordWeights;
import org.dateline.read.Position;
import org.dateline.read.ReadOptions;
import org.dateline.read.Reading;
import org.dateline.read.Readings;
import org.dateline.read.ReportReader;
import org.dateline.record.RecordKeeper;
import org.dateline.record.RecordReader;
import org.dateline.record.ReportRecorder;
import org.dateline.store.Store;
import org.dateline.store.content.StoredReport;
import org.dateline.store.query.Query;

/** What {@code dateline import} and {@code dateline export --with reports,statements} make of a file, line by line. */
final class LocalRecord {

    private static final int TOGETHER = 64;

    private LocalRecord() {}

    /** All records, sorted. */
    static Set<String> of(Path reports, Path store, int threads) {
        DataFolder data = new DataFolder(List.of(DataFolder.installed()));
        WordWeights weights = new WordWeights(data.files("link", ".tsv"));
        RecordKeeper keeper = new RecordKeeper(new SameEvent(data.files("link", ".tsv"), weights));
        ReadOptions options = new ReadOptions(null, ReadOptions.LARGEST, InputStream.nullInputStream(), true);
        try (Store kept = Store.open(store);
                Dateline dateline = Dateline.open(data)) {
            Origin origin = new Origin(dateline.coder(), dateline.dataVersion());
            ReportRecorder records = ReportRecorder.of(origin, data, weights);
            long run = kept.together(writing -> writing.run("test", "test", "test", "2026-11-29T00:00:00Z"));
            List<StoredReport> waiting = new ArrayList<>();
            try (Readings readings = new ReportReader(options, dateline.pages())
                    .open(List.of(reports.toString()), Position.START, List.of())) {
                Iterator<Readings.Placed> all = readings;
                new OrderedRun(threads, threads * 8)
                        .over(
                                all,
                                placed -> placed.reading() instanceof Reading.Read read
                                        ? List.of(records.of(dateline.code(read.report())))
                                        : List.<StoredReport>of(),
                                (List<StoredReport> coded) -> {
                                    waiting.addAll(coded);
                                    if (waiting.size() >= TOGETHER) {
                                        put(kept, keeper, waiting, run);
                                    }
                                });
            }
            put(kept, keeper, waiting, run);
            return lines(kept);
        }
    }

    private static void put(Store store, RecordKeeper keeper, List<StoredReport> waiting, long run) {
        store.together(writing -> {
            for (StoredReport stored : waiting) {
                keeper.keep(writing, stored, run);
            }
            keeper.link(writing);
            return null;
        });
        waiting.clear();
    }

    /** All records of a store. */
    static Set<String> lines(Store store) {
        RecordReader reader = new RecordReader(store.read());
        Set<String> lines = new TreeSet<>();
        store.search().each(Query.of(""), event -> lines.add(JsonLinesWriter.line(reader.event(event), List.of())));
        for (long report : store.read().reports()) {
            lines.add(reader.report(report));
            lines.addAll(reader.statements(report));
        }
        return lines;
    }
}
