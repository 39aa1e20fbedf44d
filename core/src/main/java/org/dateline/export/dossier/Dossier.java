package org.dateline.export.dossier;

import java.util.List;
import java.util.Map;
import org.dateline.model.event.GatheredEvent;

/**
 * What a dossier is made of.
 *
 * @param query the query as it was written; empty for all events
 * @param means what each of its terms means, in words
 * @param events the events, each with all its versions
 * @param found how many events the query finds; more than {@code events} when not all are in the dossier
 * @param all how many events the store holds
 * @param reports how many reports the store holds
 * @param day the day as of which it holds, ISO 8601
 * @param codedBy how many reports each version of program and data coded
 * @param countries the names of countries, by code
 */
public record Dossier(
        String query,
        List<String> means,
        List<GatheredEvent> events,
        long found,
        long all,
        long reports,
        String day,
        Map<String, Long> codedBy,
        Map<String, String> countries) {

    /** Copies the collections. */
    public Dossier {
        means = List.copyOf(means);
        events = List.copyOf(events);
        codedBy = Map.copyOf(codedBy);
        countries = Map.copyOf(countries);
    }

    /** As Markdown. */
    public String markdown() {
        return new DossierWriter(this, new MarkdownPage()).write();
    }

    /** As one HTML file that needs nothing else. */
    public String html() {
        return new DossierWriter(this, new HtmlPage()).write();
    }
}
