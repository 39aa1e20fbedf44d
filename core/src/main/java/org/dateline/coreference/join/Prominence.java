package org.dateline.coreference.join;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** How prominent an event is at the point where a claim is read, as named signs. */
final class Prominence {

    private Prominence() {}

    /**
     * The signs of an event.
     *
     * @param event its claims so far, in the order of the text
     * @param events all events so far
     * @param claim the claim that may report it
     */
    static List<String> of(List<EventMention> event, List<List<EventMention>> events, EventMention claim) {
        List<String> signs = new ArrayList<>();
        int size = event.size();
        signs.add("event claims=" + (size < 4 ? size : size < 7 ? 4 : 7));
        List<List<EventMention>> same =
                events.stream().filter(other -> tells(other, claim.type())).toList();
        if (tells(event, claim.type())) {
            int latest =
                    same.stream().mapToInt(other -> last(other).place()).max().orElse(-1);
            signs.add(last(event).place() == latest ? "event latest of type" : "event earlier of type");
            int largest = same.stream().mapToInt(List::size).max().orElse(0);
            signs.add(size == largest ? "event largest of type" : "event smaller of type");
            signs.add("event one of type=" + Math.min(4, same.size()));
        } else {
            signs.add("event of other type");
        }
        if (event.stream().anyMatch(EventMention::isHeadline)) {
            signs.add("event in headline");
        } else if (event.stream().anyMatch(mention -> mention.sentence().paragraph() <= 1)) {
            signs.add("event in lead");
        }
        signs.add("event distance=" + distance(event, claim));
        String form = claim.form().name().toLowerCase(Locale.ROOT);
        for (String sign : List.copyOf(signs)) {
            signs.add(sign + " for " + form);
        }
        return signs;
    }

    private static boolean tells(List<EventMention> event, String type) {
        return event.stream().anyMatch(mention -> mention.type().equals(type));
    }

    private static EventMention last(List<EventMention> event) {
        return event.get(event.size() - 1);
    }

    private static String distance(List<EventMention> event, EventMention claim) {
        int sentences = claim.claim().sentence() - last(event).claim().sentence();
        return sentences <= 2 ? String.valueOf(sentences) : sentences <= 4 ? "4" : "more";
    }
}
