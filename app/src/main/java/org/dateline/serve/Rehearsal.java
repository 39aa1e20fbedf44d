package org.dateline.serve;

import java.util.ArrayList;
import java.util.List;
import org.dateline.store.Explorer;
import org.dateline.store.Search;
import org.dateline.store.Store;
import tools.jackson.databind.JsonNode;

/**
 * Asks what the first readers will ask before they come, so that Java has compiled the way of an answer: the views of the values that the
 * first view offers, and the events on them, for a bounded time.
 */
final class Rehearsal {

    private static final long LONGEST_NANOSECONDS = 3_000_000_000L;
    private static final int MOST_PAGES = 5;
    private static final List<String> ASKED = List.of("type", "party", "country", "standing", "sector");

    private final Answers answers;
    private final Store store;
    private final Explorer explorer;

    private Rehearsal(Answers answers, Store store, Explorer explorer) {
        this.answers = answers;
        this.store = store;
        this.explorer = explorer;
    }

    static void of(Answers answers, Store store, Explorer explorer) {
        new Rehearsal(answers, store, explorer).hold();
    }

    private void hold() {
        long end = System.nanoTime() + LONGEST_NANOSECONDS;
        List<String> queries = queries(view("", 1));
        for (int at = 0; at < MOST_PAGES * queries.size() && System.nanoTime() < end; at++) {
            JsonNode view = view(queries.get(at % queries.size()), 1 + at / queries.size());
            String event = view.path("events").path(0).path("id").asString("");
            if (!event.isEmpty()) {
                Sent.of(Server.written(answers.event(store, explorer, event)));
            }
        }
    }

    private JsonNode view(String query, int page) {
        JsonNode view =
                answers.view(store, explorer, new Answers.Asked(query, Search.Sort.DAY, Server.TABLE_ROWS, page));
        Sent.of(Server.written(view));
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
