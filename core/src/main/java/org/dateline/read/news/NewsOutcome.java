package org.dateline.read.news;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What came of reading a document of news.
 *
 * @param items the items that are whole, in their order
 * @param lists addresses of further lists
 * @param problem what could not be read, or null
 * @param notes what is odd, though nothing is lost by it
 */
public record NewsOutcome(
        List<NewsItem> items, List<String> lists, @Nullable String problem, List<String> notes) {

    /** Copies the lists. */
    public NewsOutcome {
        items = List.copyOf(items);
        lists = List.copyOf(lists);
        notes = List.copyOf(notes);
    }

    /** Items of which there is nothing odd to say. */
    static NewsOutcome of(List<NewsItem> items) {
        return new NewsOutcome(items, List.of(), null, List.of());
    }

    /** Nothing but a reason. */
    static NewsOutcome broken(@Nullable String problem) {
        return new NewsOutcome(List.of(), List.of(), problem, List.of());
    }
}
