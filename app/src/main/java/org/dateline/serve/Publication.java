package org.dateline.serve;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.IntConsumer;
import org.dateline.export.EventWriter;
import org.dateline.export.format.OutputFormat;
import org.dateline.export.format.OutputFormats;
import org.dateline.export.table.ExportFacts;
import org.dateline.link.relation.Relations;
import org.dateline.model.event.Actor;
import org.dateline.model.event.GatheredEvent;
import org.dateline.model.event.Place;
import org.dateline.record.RecordReader;
import org.dateline.serve.answer.Answers;
import org.dateline.serve.answer.EventSummary;
import org.dateline.store.Store;
import org.dateline.store.query.Query;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Writes the events that a query finds as a site of files, with the same page as {@link Server}: any host of files can serve it. The page
 * counts and filters in the reader's browser. Events and reports lie several to a file; memory does not grow with their texts.
 */
public final class Publication {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int TOGETHER = 40;
    private static final int LONGEST_TEXT = 300;

    private final Store store;
    private final Answers answers;
    private final Path folder;
    private final ExportFacts facts;
    private final Set<String> countries = new TreeSet<>();
    private final Set<String> ids = new HashSet<>();
    private final BitSet reports = new BitSet();

    /**
     * @param relations how events of a story stand to each other
     * @param facts the names of countries
     * @param texts whether texts of reports are published whole, and not only the sentences that report events
     * @param folder where to write; empty, or an older publication
     */
    public Publication(Store store, Relations relations, ExportFacts facts, boolean texts, Path folder) {
        this.store = store;
        this.answers = new Answers(relations, facts, texts);
        this.facts = facts;
        this.folder = folder;
    }

    /**
     * What was written.
     *
     * @param events how many events
     * @param reports how many reports
     */
    public record Written(int events, int reports) {}

    /**
     * Writes the site.
     *
     * @param query which events
     * @param day today, to be shown on the site
     * @param progress takes how many events and reports are written
     * @throws IOException when a file cannot be written
     */
    public Written write(Query query, String day, IntConsumer progress) throws IOException {
        RecordReader reader = new RecordReader(store.read());
        store.search().each(query, event -> ids.add(reader.event(event).event().id()));
        page();
        int[] done = new int[1];
        events(query, reader, () -> progress.accept(++done[0]));
        reports(() -> progress.accept(++done[0]));
        ObjectNode about = answers.about(store, ids.size());
        about.put("edits", false).put("published", day);
        query.meanings().forEach(about.putArray("means")::add);
        json("data/about.json", about);
        ObjectNode names = JSON.createObjectNode();
        countries.forEach(code -> names.put(code, facts.name(code)));
        json("data/countries.json", names);
        return new Written(ids.size(), reports.cardinality());
    }

    /** The files of the page; its first file says where the data is. */
    private void page() throws IOException {
        Files.createDirectories(folder.resolve("assets"));
        String index = resource("page/index.html");
        Files.writeString(
                folder.resolve("index.html"),
                index.replace("<head>", "<head>\n    <meta name=\"dateline-data\" content=\"data/\" />"));
        for (String name : resource("page/FILES").lines().toList()) {
            copy("page/" + name, folder.resolve(name));
        }
    }

    private static String resource(String name) throws IOException {
        try (InputStream stream = Objects.requireNonNull(Publication.class.getResourceAsStream(name), name)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static void copy(String name, Path to) throws IOException {
        try (InputStream stream = Objects.requireNonNull(Publication.class.getResourceAsStream(name), name);
                OutputStream out = Files.newOutputStream(to)) {
            stream.transferTo(out);
        }
    }

    private EventWriter writer(String format) throws IOException {
        return OutputFormats.all().named(format).events(file("events." + format), OutputFormat.Options.plain());
    }

    private void events(Query query, RecordReader reader, Runnable done) throws IOException {
        Shards shards = new Shards("data/events");
        Files.createDirectories(folder.resolve("data"));
        try (BufferedWriter rows = Files.newBufferedWriter(folder.resolve("data/rows.json"));
                EventWriter csv = writer("csv");
                EventWriter points = writer("geojson");
                EventWriter lines = writer("jsonl")) {
            rows.write("[");
            boolean[] first = {true};
            store.search().each(query, event -> {
                GatheredEvent gathered = reader.event(event);
                reader.reports(event).forEach(report -> reports.set(report.intValue()));
                try {
                    csv.write(gathered);
                    points.write(gathered);
                    lines.write(gathered);
                    int shard = shards.put(
                            gathered.event().id(),
                            within(answers.event(store, this, gathered.event().id())));
                    rows.write((first[0] ? "\n" : ",\n") + row(gathered, shard));
                } catch (IOException failure) {
                    throw new UncheckedIOException(failure);
                }
                Place place = gathered.event().where();
                if (place != null && place.country() != null) {
                    countries.add(place.country());
                }
                first[0] = false;
                done.run();
            });
            rows.write("\n]\n");
        }
        shards.close();
    }

    private OutputStream file(String name) throws IOException {
        return Files.newOutputStream(folder.resolve(name));
    }

    /** An event's page without links to events that are not published. */
    private ObjectNode within(ObjectNode page) {
        ArrayNode story = JSON.createArrayNode();
        page.path("story").forEach(other -> {
            if (ids.contains(other.path("id").asString())) {
                story.add(other);
            }
        });
        ArrayNode related = JSON.createArrayNode();
        page.path("event").path("related").forEach(other -> {
            if (ids.contains(other.path("event").asString())) {
                related.add(other);
            }
        });
        ArrayNode summaries = JSON.createArrayNode();
        page.path("related").forEach(other -> {
            if (ids.contains(other.path("id").asString())) {
                summaries.add(other);
            }
        });
        page.set("related", summaries);
        page.set("story", story);
        ((ObjectNode) page.path("event")).set("related", related);
        return page;
    }

    /** What an event is counted, drawn and sorted by, and where its page is. */
    private static ObjectNode row(GatheredEvent gathered, int shard) {
        ObjectNode row = EventSummary.of(gathered);
        String text = row.path("text").asString();
        row.put(
                "text",
                text.codePointCount(0, text.length()) > LONGEST_TEXT
                        ? text.substring(0, text.offsetByCodePoints(0, LONGEST_TEXT)) + "…"
                        : text);
        Place place = gathered.event().where();
        row.put("lat", place == null ? null : place.latitude()).put("lon", place == null ? null : place.longitude());
        row.put("source", gathered.first().source()).put("story", gathered.story());
        row.put("versions", gathered.versions().size())
                .put("quad", gathered.event().quad())
                .put("shard", shard);
        gathered.event().modes().forEach(row.putArray("modes")::add);
        ArrayNode parties = row.putArray("parties");
        gathered.event().actors().forEach(actor -> party(parties, "actor", actor));
        gathered.event().recipients().forEach(actor -> party(parties, "recipient", actor));
        ArrayNode stances = row.putArray("stance");
        gathered.event()
                .stance()
                .attributions()
                .forEach(one -> stances.add(one.kind().name().toLowerCase(Locale.ROOT)));
        ArrayNode told = row.putArray("told_by");
        gathered.versions().forEach(version -> version.tellers().forEach(teller -> told.add(teller.report())));
        return row;
    }

    private static void party(ArrayNode parties, String role, Actor actor) {
        ObjectNode party =
                parties.addObject().put("role", role).put("name", actor.name()).put("code", actor.code());
        actor.sectors().forEach(party.putArray("sectors")::add);
        party.put("entity", actor.entity());
    }

    private void reports(Runnable done) throws IOException {
        Shards shards = new Shards("data/reports");
        TreeMap<String, Integer> places = new TreeMap<>();
        TreeMap<String, List<JsonNode>> stories = new TreeMap<>();
        List<Long> numbers = new ArrayList<>();
        reports.stream().forEach(report -> numbers.add((long) report));
        for (long number : numbers) {
            String id = store.read().id(number);
            ObjectNode page = answers.report(store, id);
            page.path("events").forEach(told -> {
                if (!ids.contains(told.path("event").asString(""))) {
                    ((ObjectNode) told).putNull("event");
                }
            });
            places.put(id, shards.put(id, page));
            JsonNode record = page.path("report").path("record");
            String story = record.path("story").asString("");
            if (!story.isEmpty()) {
                stories.computeIfAbsent(story, begins -> new ArrayList<>()).add(record);
            }
            done.run();
        }
        shards.close();
        json("data/reports.json", JSON.valueToTree(places));
        json("data/stories.json", JSON.valueToTree(stories));
    }

    private void json(String name, JsonNode node) throws IOException {
        Files.writeString(folder.resolve(name), node.toString() + "\n");
    }

    /** Writes pages several to a file, in their order. */
    private final class Shards {

        private final String name;
        private ObjectNode pages = JSON.createObjectNode();
        private int shard;

        Shards(String name) throws IOException {
            this.name = name;
            Files.createDirectories(folder.resolve(name));
        }

        int put(String id, ObjectNode page) throws IOException {
            if (pages.size() == TOGETHER) {
                close();
                shard++;
            }
            pages.set(id, page);
            return shard;
        }

        void close() throws IOException {
            json(name + "/" + shard + ".json", pages);
            pages = JSON.createObjectNode();
        }
    }
}
