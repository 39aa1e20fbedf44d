package org.dateline.eval.measure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.dateline.Dateline;
import org.dateline.OrderedRun;
import org.dateline.TimedReport;
import org.dateline.data.DataFolder;
import org.dateline.model.report.Published;
import org.dateline.model.report.Report;
import org.dateline.model.report.StoredText;
import org.jspecify.annotations.Nullable;

/**
 * What is measured.
 *
 * @param dateline codes texts
 * @param data the data it was opened with
 * @param order how many texts at once
 */
public record CoderUnderTest(Dateline dateline, DataFolder data, OrderedRun order) {

    /**
     * Codes a text as a report of its own.
     *
     * @param published the day from which relative dates count, or null
     */
    public TimedReport code(String text, @Nullable LocalDate published) {
        Published date = published == null ? null : new Published(published, Published.Basis.FIELD);
        return dateline.timed(new Report("item", new StoredText(text), null, date, null, null, null, "set"));
    }

    /** Does some work on each item, several at once; the results are in the order of the items. */
    public <I, O> List<O> each(List<I> items, Function<I, O> work) {
        List<O> results = new ArrayList<>(items.size());
        order.over(items.iterator(), work, results::add);
        return results;
    }
}
