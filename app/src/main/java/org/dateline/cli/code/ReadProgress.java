package org.dateline.cli.code;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.dateline.read.Readings;
import org.dateline.read.ReportReader;

/** How much of some inputs is read. Their sizes are summed up while the first of them are read. */
public final class ReadProgress {

    private final CompletableFuture<Long> bytes;

    public ReadProgress(List<String> inputs) {
        this.bytes = CompletableFuture.supplyAsync(() -> ReportReader.bytes(inputs));
    }

    /** The share that is read, from 0 to 1; negative as long as nobody knows. */
    public double share(Readings readings) {
        long all = bytes.getNow(0L);
        return all == 0 ? -1 : readings.bytes() / (double) all;
    }
}
