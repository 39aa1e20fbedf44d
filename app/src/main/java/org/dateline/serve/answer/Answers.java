package org.dateline.serve.answer;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.dateline.Dateline;
import org.dateline.export.JsonLinesWriter;
import org.dateline.export.table.ExportFacts;
import org.dateline.link.relation.Relations;
import org.dateline.model.event.CountryCodes;
import org.dateline.model.event.GatheredEvent;
import org.dateline.record.DecisionRecord;
import org.dateline.record.RecordReader;
import org.dateline.serve.http.HttpProblem;
import org.dateline.store.Store;
import org.dateline.store.content.StoreReader;
import org.dateline.store.query.Explorer;
import org.dateline.store.query.Query;
import org.dateline.store.query.Search;
import org.dateline.store.query.Selection;
import org.dateline.store.query.Vocabulary;
import org.dateline.vocabulary.KnownNames;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Makes the JSON of every page from a store. */
public final class Answers {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int MOST_SPOTS = 2_000;
    private static final int MOST_DYADS = 12;
    private static final int MOST_PARTNERS = 30;
    private static final int MOST_OF_STORY = 200;

    private static final int KEPT_SUMMARIES = 20_000;
    private static final int KEPT_COUNTS = 100;
    private static final int MOST_COMPLETIONS = 12;

    private final AnswerCache<ObjectNode> kept = new AnswerCache<>(KEPT_SUMMARIES, summary -> 1);
    private final AnswerCache<ObjectNode> counts = new AnswerCache<>(KEPT_COUNTS, counted -> 1);
    private final Relations relations;
    private final ExportFacts facts;
    private final boolean texts;
    private final @Nullable KnownNames names;
    private final AtomicReference<@Nullable Words> words = new AtomicReference<>();

    /**
     * @param facts the names of countries
     * @param texts whether whole texts of reports may be shown
     */
    public Answers(Relations relations, ExportFacts facts, boolean texts) {
        this(relations, facts, texts, null);
    }

    /**
     * @param facts the names of countries
     * @param texts whether whole texts of reports may be shown
     * @param names what is known of the words of queries; null when their values are those of the store
     */
    public Answers(Relations relations, ExportFacts facts, boolean texts, @Nullable KnownNames names) {
        this.relations = relations;
        this.facts = facts;
        this.texts = texts;
        this.names = names;
    }

    /** The names of countries. */
    public ExportFacts facts() {
        return facts;
    }

    /** What words of queries stand for, as of a generation of the store. */
    private record Words(Object generation, Vocabulary vocabulary) {}

    /** What is known of the words of queries. */
    public Vocabulary vocabulary(Store store, Object generation) {
        KnownNames known = names;
        if (known == null) {
            return Vocabulary.PLAIN;
        }
        Words last = words.get();
        if (last == null || last.generation() != generation) {
            last = new Words(generation, known.with(store.words()));
            words.set(last);
        }
        return last.vocabulary();
    }

    /** The terms that what is being typed may become. */
    public ObjectNode completions(Store store, Object generation, String begun) {
        ObjectNode node = JSON.createObjectNode();
        vocabulary(store, generation).completions(begun, MOST_COMPLETIONS).forEach(node.putArray("terms")::add);
        return node;
    }

    /** The numbers of the events on a page. */
    public record Asked(String query, Search.Sort sort, int limit, int page) {}

    /** Everything that the first page shows of what a query finds. */
    public ObjectNode view(Store store, Explorer explorer, Asked asked) {
        Vocabulary vocabulary = vocabulary(store, explorer);
        Query query = Query.of(asked.query(), vocabulary);
        Selection selection = explorer.select(query, store.search());
        Search.Page page = selection.page(asked.sort(), asked.limit(), (asked.page() - 1) * asked.limit());
        ObjectNode node = JSON.createObjectNode();
        ArrayNode alike = node.putArray("did_you_mean");
        if (selection.count() == 0) {
            vocabulary.alike(asked.query()).forEach(alike::add);
        }
        query.meanings().forEach(node.putArray("means")::add);
        node.put("found", selection.count()).put("totals", selection.totals());
        node.put("all", explorer.size()).put("more", page.more());
        node.setAll(counts.get(explorer, asked.query(), () -> counted(selection)));
        ArrayNode events = summaries(new RecordReader(store.read()), explorer, page.events());
        node.set("events", events);
        node.set("countries", countries(node.path("facets").path("country"), events));
        return node;
    }

    /** The names of the countries that an answer has, by code. */
    private ObjectNode countries(JsonNode facet, ArrayNode events) {
        ObjectNode names = JSON.createObjectNode();
        facet.propertyNames().forEach(code -> names.put(code, facts.name(code)));
        events.forEach(event -> {
            String code = event.path("country").asString("");
            if (!code.isEmpty()) {
                names.put(code, facts.name(code));
            }
        });
        return names;
    }

    /** What is counted and drawn of what a query finds: the same for each page of its table. */
    private static ObjectNode counted(Selection selection) {
        ObjectNode node = JSON.createObjectNode();
        node.set("facets", JSON.valueToTree(selection.facets()));
        node.set("killed", JSON.valueToTree(selection.killed()));
        node.set("timeline", JSON.valueToTree(selection.timeline()));
        node.set("map", JSON.valueToTree(selection.spots(MOST_SPOTS)));
        node.set("dyads", JSON.valueToTree(selection.dyads(MOST_DYADS)));
        return node;
    }

    /** The events that a query finds, whole. */
    public ObjectNode events(Store store, Explorer explorer, Asked asked) {
        Query query = Query.of(asked.query(), vocabulary(store, explorer));
        Selection selection = explorer.select(query, store.search());
        Search.Page page = selection.page(asked.sort(), asked.limit(), (asked.page() - 1) * asked.limit());
        ObjectNode node = JSON.createObjectNode();
        node.put("found", selection.count()).put("totals", selection.totals());
        node.put("page", asked.page()).put("more", page.more());
        ArrayNode events = node.putArray("events");
        RecordReader reader = new RecordReader(store.read());
        page.events().forEach(event -> events.add(record(reader.event(event), List.of())));
        return node;
    }

    private ArrayNode summaries(RecordReader reader, Object generation, List<Long> events) {
        ArrayNode all = JSON.createArrayNode();
        events.forEach(event -> all.add(kept.get(generation, event, () -> EventSummary.of(reader.event(event)))));
        return all;
    }

    /** Forgets what is kept, because somebody decided. */
    public void forget() {
        kept.forget();
        counts.forget();
    }

    private static JsonNode record(GatheredEvent event, List<Map<String, String>> related) {
        return JSON.readTree(JsonLinesWriter.line(event, related));
    }

    /** An event: what all reports say, what each says, their texts, what follows from it, and what people decided. */
    public ObjectNode event(Store store, Object generation, String id) {
        StoreReader reading = store.read();
        long event = number(reading, id);
        RecordReader reader = new RecordReader(reading);
        ObjectNode node = JSON.createObjectNode();
        node.set("event", record(reader.event(event), related(reader, event)));
        ArrayNode tellings = node.putArray("tellings");
        reader.mentions(event).forEach(record -> tellings.add(JSON.readTree(record)));
        ArrayNode reports = node.putArray("reports");
        for (long report : reader.reports(event)) {
            reports.add(report(reading, reader, report));
        }
        ArrayNode related = node.putArray("related");
        for (JsonNode one : node.path("event").path("related")) {
            long other = number(reading, one.path("event").asString());
            related.add(kept.get(generation, other, () -> EventSummary.of(reader.event(other))));
        }
        node.set("story", summaries(reader, generation, reading.storyOf(event, MOST_OF_STORY / 4)));
        node.set("decisions", decisions(reading, tellings));
        return node;
    }

    private static long number(StoreReader reading, String id) {
        List<Long> tellings = reading.mentionsWith(id);
        long event = tellings.isEmpty() ? -1 : reading.eventOf(tellings.get(0));
        if (event < 0) {
            throw HttpProblem.missing("event " + id);
        }
        return event;
    }

    private List<Map<String, String>> related(RecordReader reader, long event) {
        return reader.related(event, relations).stream()
                .map(RecordReader.Related::fields)
                .toList();
    }

    private static ArrayNode decisions(StoreReader reading, ArrayNode tellings) {
        ArrayNode all = JSON.createArrayNode();
        List<String> ids = new ArrayList<>();
        tellings.forEach(telling -> ids.add(telling.path("id").asString()));
        for (String line : DecisionRecord.all(reading)) {
            if (ids.stream().anyMatch(id -> line.contains("\"" + id + "\""))) {
                all.add(JSON.readTree(line));
            }
        }
        return all;
    }

    /** A report: its record, its text where that may be shown, its events and statements. */
    public ObjectNode report(Store store, String id) {
        StoreReader reading = store.read();
        long report = reading.report(id);
        if (report < 0) {
            throw HttpProblem.missing("report " + id);
        }
        RecordReader reader = new RecordReader(reading);
        ObjectNode node = JSON.createObjectNode();
        node.set("report", report(reading, reader, report));
        ArrayNode events = node.putArray("events");
        for (long telling : reading.mentions(report)) {
            long event = reading.eventOf(telling);
            ObjectNode told = events.addObject();
            told.put("event", event < 0 ? null : reader.event(event).event().id());
            told.set("telling", JSON.readTree(reading.mention(telling).record()));
        }
        ArrayNode statements = node.putArray("statements");
        reader.statements(report).forEach(line -> statements.add(JSON.readTree(line)));
        reading.copies(id).forEach(node.putArray("copies")::add);
        return node;
    }

    private ObjectNode report(StoreReader reading, RecordReader reader, long report) {
        ObjectNode node = JSON.createObjectNode();
        node.set("record", JSON.readTree(reader.report(report)));
        return node.put("text", texts ? reading.text(reading.id(report)) : null);
    }

    /** A story: its reports and its events, the earliest first. */
    public ObjectNode story(Store store, Object generation, String id) {
        StoreReader reading = store.read();
        String begins = reading.story(id);
        if (begins == null) {
            throw HttpProblem.missing("story " + id);
        }
        ObjectNode node = JSON.createObjectNode().put("story", begins);
        RecordReader reader = new RecordReader(reading);
        ArrayNode reports = node.putArray("reports");
        reading.reportsOfStory(begins, MOST_OF_STORY)
                .forEach(report -> reports.add(JSON.readTree(reader.report(report))));
        Query query = Query.of("story:\"" + begins.replace("\"", "") + "\"");
        Search.Page page = store.search().page(query, Search.Sort.DAY, MOST_OF_STORY, 0);
        ArrayNode events = summaries(reader, generation, page.events());
        node.set("events", events);
        return node.put("more", page.more());
    }

    /**
     * An actor: its names, with whom it takes part in events, and everything that the first page shows of them.
     *
     * @param asked a name as the records have it, or as people write it
     */
    public ObjectNode actor(Store store, Explorer explorer, String asked) {
        String party = "party:\"" + asked.replace("\"", "") + "\"";
        Selection exact = explorer.select(Query.of(party), store.search());
        boolean known = exact.count() > 0;
        Selection selection =
                known ? exact : explorer.select(Query.of(party, vocabulary(store, explorer)), store.search());
        if (selection.count() == 0) {
            throw new HttpProblem(404, "Not found", "No event has an actor or recipient called " + asked);
        }
        StoreReader reading = store.read();
        String name = !reading.partiesLike(asked).isEmpty()
                ? asked
                : vocabulary(store, explorer).wordings(asked).stream()
                        .filter(value -> !reading.partiesLike(value).isEmpty())
                        .findFirst()
                        .orElse(asked);
        List<Map<String, String>> names = reading.partiesLike(name);
        ObjectNode node = JSON.createObjectNode().put("name", name);
        node.put("found", selection.count()).put("totals", selection.totals());
        node.set("known_as", JSON.valueToTree(names));
        vocabulary(store, explorer).wordings(name).forEach(node.putArray("aliases")::add);
        Set<String> own = new HashSet<>(Set.of(name));
        names.forEach(one -> own.add(one.getOrDefault("name", name)));
        node.set("partners", JSON.valueToTree(selection.partners(own, MOST_PARTNERS)));
        node.setAll(counted(selection));
        Search.Page page = selection.page(Search.Sort.DAY, MOST_OF_STORY / 4, 0);
        ArrayNode events = summaries(new RecordReader(store.read()), explorer, page.events());
        node.set("events", events);
        node.set("countries", countries(node.path("facets").path("country"), events));
        return node;
    }

    /** All decisions, and how far people agree who decided about the same events. */
    public ObjectNode decisions(Store store) {
        ObjectNode node = JSON.createObjectNode();
        ArrayNode all = node.putArray("decisions");
        DecisionRecord.all(store.read()).forEach(line -> all.add(JSON.readTree(line)));
        node.set("agreement", JSON.valueToTree(ReviewerAgreement.of(all)));
        node.set("progress", ReviewProgress.of(store));
        return node;
    }

    /** What the store holds and what coded it. */
    public ObjectNode about(Store store, int events) {
        ObjectNode node = JSON.createObjectNode().put("program", Dateline.CODER);
        node.put("events", events).put("texts", texts);
        node.set("store", JSON.valueToTree(store.read().sizes()));
        node.set("coded_by", JSON.valueToTree(store.read().codedBy()));
        ObjectNode countries = node.putObject("countries");
        CountryCodes.iso().forEach(code -> countries.put(code, facts.name(code)));
        return node;
    }
}
