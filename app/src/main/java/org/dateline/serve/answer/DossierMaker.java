package org.dateline.serve.answer;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dateline.export.dossier.Dossier;
import org.dateline.export.table.ExportFacts;
import org.dateline.model.event.CountryCodes;
import org.dateline.model.event.GatheredEvent;
import org.dateline.record.RecordReader;
import org.dateline.store.Store;
import org.dateline.store.query.Query;
import org.dateline.store.query.Search;
import org.dateline.store.query.Vocabulary;

/** Gathers what a dossier of a query is made of. */
public final class DossierMaker {

    /** How many events a dossier has at most: more than that nobody reads. */
    public static final int MOST_EVENTS = 500;

    private DossierMaker() {}

    /**
     * The dossier of a query.
     *
     * @param written the query as it was written; what people rejected is left out unless it asks for reviews
     * @param vocabulary what is known of its words
     * @param day the day as of which it holds, ISO 8601
     * @param facts the names of countries
     */
    public static Dossier of(Store store, String written, Vocabulary vocabulary, String day, ExportFacts facts) {
        Query query = Query.toPassOn(written, vocabulary);
        RecordReader reader = new RecordReader(store.read());
        Search search = store.search();
        List<GatheredEvent> events = search.page(query, Search.Sort.SOURCES, MOST_EVENTS, 0).events().stream()
                .map(reader::event)
                .toList();
        Map<String, String> countries = new HashMap<>();
        CountryCodes.iso().forEach(code -> countries.put(code, facts.name(code)));
        Map<String, Long> codedBy = new HashMap<>();
        store.read().codedBy().forEach((coder, count) -> codedBy.put(coder, count.longValue()));
        long reports = store.read().sizes().getOrDefault("report", 0L);
        return new Dossier(
                written,
                Query.of(written, vocabulary).meanings(),
                events,
                search.count(query),
                search.count(Query.of("")),
                reports,
                day,
                codedBy,
                countries);
    }
}
