package org.dateline.serve;

import java.util.ArrayList;
import java.util.List;
import org.dateline.serve.answer.Answers;
import org.dateline.serve.answer.StorePool;
import org.dateline.serve.http.CompressedAnswer;
import org.dateline.serve.http.HttpProblem;
import org.dateline.store.query.Explorer;
import org.dateline.store.query.Search;
import org.dateline.store.sql.StoreProblem;
import tools.jackson.databind.JsonNode;

/**
 * Asks what the first readers will ask before they come, so that Java has compiled the way of an answer: the views of the values that the
 * first view offers, page by page, and the events on them, for a bounded time.
 */
final class WarmUp implements Runnable {

    private static final long LONGEST_NANOSECONDS = 3_000_000_000L;
    private static final int MOST_PAGES = 20;
    private static final List<String> ASKED = List.of("type", "party", "country", "standing", "sector");

    private final Answers answers;
    private final StorePool readers;
    private final Explorer explorer;

    WarmUp(Answers answers, StorePool readers) {
        this.answers = answers;
        this.readers = readers;
        this.explorer = readers.explorer();
    }

    @Override
    public void run() {
        long end = System.nanoTime() + LONGEST_NANOSECONDS;
        try {
            List<String> queries = queries(view("", 1));
            for (int at = 0; at < MOST_PAGES * queries.size(); at++) {
                if (System.nanoTime() > end || Thread.currentThread().isInterrupted()) {
                    return;
                }
                JsonNode view = view(queries.get(at % queries.size()), 1 + at / queries.size());
                String event = view.path("events").path(0).path("id").asString("");
                if (!event.isEmpty()) {
                    CompressedAnswer.of(Server.written(readers.read(store -> answers.event(store, explorer, event))));
                }
            }
        } catch (HttpProblem | StoreProblem busy) {
            // Readers are there already, and are served first.
        }
    }

    private JsonNode view(String query, int page) {
        Answers.Asked asked = new Answers.Asked(query, Search.Sort.DAY, Server.TABLE_ROWS, page);
        JsonNode view = readers.read(store -> answers.view(store, explorer, asked));
        CompressedAnswer.of(Server.written(view));
        return view;
    }

    private static List<String> queries(JsonNode view) {
        List<String> queries = new ArrayList<>();
        for (String facet : ASKED) {
            for (String value : view.path("facets").path(facet).propertyNames()) {
                queries.add(facet + ":\"" + value.replace("\"", "") + "\"");
            }
        }
        return queries;
    }
}
