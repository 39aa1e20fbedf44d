package org.dateline.serve.answer;

import java.util.Locale;
import org.dateline.learn.Supply;
import org.dateline.model.event.GatheredEvent;
import org.dateline.record.DecidedMentions;
import org.dateline.store.Store;
import org.dateline.store.query.Query;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.node.ObjectNode;

/** How much of a store is decided about, and whether that is enough to learn from. */
final class ReviewProgress {

    private static final ObjectMapper JSON = new ObjectMapper();

    private ReviewProgress() {}

    static ObjectNode of(Store store) {
        ObjectNode node = JSON.createObjectNode().put("events", store.search().count(Query.of("")));
        for (GatheredEvent.Verdict verdict : GatheredEvent.Verdict.values()) {
            String word = verdict.name().toLowerCase(Locale.ROOT);
            node.put(word, store.search().count(Query.of("review:" + word)));
        }
        Supply supply = Supply.of(DecidedMentions.of(store.read()));
        node.putObject("learn")
                .put("enough", supply.shortage().isEmpty())
                .put("events", supply.events())
                .put("right", supply.right())
                .put("wrong", supply.wrong())
                .put("reports", supply.reports())
                .put("needed_events", Supply.EVENTS)
                .put("needed_of_each", Supply.OF_EACH)
                .put("needed_reports", Supply.REPORTS);
        return node;
    }
}
