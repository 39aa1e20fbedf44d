package org.dateline.record;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.LongConsumer;
import org.dateline.store.Store;
import org.dateline.store.content.StoredReport;
import org.dateline.store.sql.CodedTable;
import org.dateline.store.sql.StoreProblem;
import org.dateline.store.write.StoreWriter;

/**
 * Keeps a store in step with the coded reports that a cluster's job writes to PostgreSQL: each is put in and linked, none is coded again.
 * For one thread at a time.
 */
public final class StoreFollower {

    private static final int TOGETHER = 64;

    private final String address;
    private final String what;
    private final Store store;
    private final RecordKeeper keeper;
    private final long run;

    /**
     * @param address of JDBC, such as {@code jdbc:postgresql://host/database?user=u&password=p}
     * @param store where reports are put; it notes how far it is
     * @param keeper puts them in
     */
    public StoreFollower(String address, Store store, RecordKeeper keeper) {
        this.address = address;
        this.what = "follow " + CodedTable.shown(address);
        this.store = store;
        this.keeper = keeper;
        String started = Instant.now().truncatedTo(ChronoUnit.SECONDS).toString();
        this.run = store.together(writing -> writing.run("", "", what, started));
    }

    /**
     * Puts in what has come since the last time.
     *
     * @param progress takes how many reports have been put in so far
     * @return how many
     * @throws StoreProblem when PostgreSQL cannot be read, or holds something else; what was put in before is kept
     */
    public long update(LongConsumer progress) {
        long done = 0;
        try (CodedTable table = CodedTable.open(address)) {
            List<CodedTable.Row> rows = table.after(reached(), TOGETHER);
            while (!rows.isEmpty()) {
                put(rows);
                done += rows.size();
                progress.accept(done);
                rows = table.after(reached(), TOGETHER);
            }
        }
        if (done > 0) {
            store.settle();
        }
        return done;
    }

    private long reached() {
        long[] stood = store.read().progress(what);
        return stood == null ? 0 : stood[1];
    }

    private void put(List<CodedTable.Row> rows) {
        store.together(writing -> {
            rows.forEach(row -> put(writing, row));
            keeper.link(writing);
            writing.progress(what, 0, rows.get(rows.size() - 1).number());
            return null;
        });
    }

    private void put(StoreWriter writing, CodedTable.Row row) {
        StoredReport stored;
        try {
            stored = StoredReportCodec.read(row.report());
        } catch (IllegalArgumentException broken) {
            throw new StoreProblem(CodedTable.shown(address) + ": row " + row.number() + " of the table coded is "
                    + broken.getMessage() + "; use a program of the version of the cluster's");
        }
        keeper.keep(writing, stored, run);
    }
}
