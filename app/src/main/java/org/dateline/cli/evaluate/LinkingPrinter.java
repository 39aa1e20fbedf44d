package org.dateline.cli.evaluate;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import org.dateline.data.DataFolder;
import org.dateline.data.file.DataFile;
import org.dateline.eval.linking.JoinedRecords;
import org.dateline.eval.linking.JudgedPairs;
import org.dateline.eval.linking.SideBySide;
import org.dateline.eval.measure.EvalSet;
import org.dateline.link.event.SameEvent;
import org.dateline.link.story.WordWeights;
import org.dateline.model.event.GatheredEvent;
import org.dateline.store.Store;

/** Prints how well the reports of a store are linked. */
final class LinkingPrinter {

    private final Store store;
    private final PrintWriter out;

    LinkingPrinter(Store store, PrintWriter out) {
        this.store = store;
        this.out = out;
    }

    /** Draws records that join reports which are no copies, for a reader to judge. */
    void draw(int number, boolean corroborated) {
        JoinedRecords joined = new JoinedRecords(store);
        List<GatheredEvent> drawn = joined.draw(number, corroborated);
        for (int index = 0; index < drawn.size(); index++) {
            SideBySide.of(drawn.get(index), index + 1).forEach(line -> out.print(line + "\n"));
            out.print("\n");
        }
        out.print(drawn.size() + " drawn of " + joined.size() + " records that join reports which are no copies, of "
                + joined.records() + " records; " + joined.corroborated() + " of the " + joined.size()
                + " are called corroborated\n");
    }

    /** Measures on judged pairs; returns those that come out otherwise. */
    List<String> pairs(EvalSet set, DataFolder data) {
        List<DataFile> tables = data.files("link", ".tsv");
        JudgedPairs judged = new JudgedPairs(set, store, new SameEvent(tables, new WordWeights(tables)));
        JudgedPairs.Figures figures = judged.figures();
        out.print(String.format(
                Locale.ROOT,
                "%s: %d pairs, %d of one event (%d of them not coded on both sides); %d joined, %d of these rightly:"
                        + " precision %.3f, recall %.3f; B\u00b3 as far as judged: precision %.3f, recall %.3f%n",
                set.name(),
                figures.pairs(),
                figures.same(),
                figures.uncoded(),
                figures.joined(),
                figures.joinedRightly(),
                figures.pairPrecision(),
                figures.pairRecall(),
                figures.precision(),
                figures.recall()));
        return judged.misses();
    }
}
