package org.dateline.serve;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.dateline.export.EventWriter;
import org.dateline.export.Formula;
import org.dateline.export.JsonLinesWriter;
import org.dateline.export.dossier.Dossier;
import org.dateline.export.format.OutputFormat;
import org.dateline.export.format.OutputFormats;
import org.dateline.model.report.Digest;
import org.dateline.record.RecordReader;
import org.dateline.serve.answer.Answers;
import org.dateline.serve.answer.DossierMaker;
import org.dateline.serve.answer.StorePool;
import org.dateline.serve.http.HttpProblem;
import org.dateline.store.Store;
import org.dateline.store.content.StoreReader;
import org.dateline.store.query.CountTable;
import org.dateline.store.query.Explorer;
import org.dateline.store.query.Query;
import org.dateline.store.query.Search;
import org.dateline.store.query.Selection;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Answers with data for other programs: all that a query finds in a format, counts of it, its reports, and what changed. */
final class DataEndpoint {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final OutputFormats FORMATS = OutputFormats.all();
    private static final Duration LONGEST_STREAM = Duration.ofMinutes(30);
    private static final int PAGE = 50;
    private static final Map<String, String> TYPES = Map.of(
            "csv", "text/csv; charset=utf-8",
            "jsonl", "application/x-ndjson",
            "geojson", "application/geo+json",
            "parquet", "application/vnd.apache.parquet");

    private final StorePool stores;
    private final Answers answers;

    DataEndpoint(StorePool stores, Answers answers) {
        this.stores = stores;
        this.answers = answers;
    }

    /** Adds the addresses. */
    void answer(RoutesConfig routes) {
        TYPES.forEach((format, type) -> {
            get(routes, "/events." + format, context -> stream(context, "events", format, type));
        });
        for (String page : List.of("event", "report", "story", "actor")) {
            for (String format : List.of("csv", "geojson")) {
                get(
                        routes,
                        "/" + page + "." + format,
                        context -> stream(context, page, format, Objects.requireNonNull(TYPES.get(format))));
            }
        }
        get(routes, "/dossier.md", context -> dossier(context, "text/markdown; charset=utf-8", Dossier::markdown));
        get(routes, "/dossier.html", context -> dossier(context, "text/html; charset=utf-8", Dossier::html));
        get(routes, "/counts.csv", context -> {
            String by = context.queryParam("by");
            table(context, by == null ? "country,month,type" : by);
        });
        get(routes, "/dyads.csv", context -> table(context, ""));
        get(routes, "/parties.csv", context -> table(context, ""));
        get(routes, "/reports.json", this::reports);
        get(routes, "/changes.json", this::changes);
        get(routes, "/complete.json", context -> {
            Explorer explorer = stores.explorer();
            String begun = Objects.requireNonNullElse(context.queryParam("q"), "");
            json(context, stores.read(store -> answers.completions(store, explorer, begun)));
        });
    }

    /** Answers to GET, and to HEAD with the same headers. */
    static void get(RoutesConfig routes, String path, Handler handler) {
        routes.get(path, handler);
        routes.head(path, handler);
    }

    private String asked(Context context, String page) {
        return switch (page) {
            case "event" -> "id:" + quoted(context, "id");
            case "report" -> "report:" + quoted(context, "id");
            case "story" -> "story:" + quoted(context, "id");
            case "actor" -> "party:" + quoted(context, "name");
            default -> RequestParameters.asked(context, PAGE).query();
        };
    }

    private static String quoted(Context context, String name) {
        return "\"" + RequestParameters.given(context, name).replace("\"", "") + "\"";
    }

    private Query query(Store store, Explorer explorer, String written) {
        return Query.of(written, answers.vocabulary(store, explorer));
    }

    /** All events that are found, or a page of them where one is asked for, sent as they are read. */
    private void stream(Context context, String page, String format, String type) {
        Answers.Asked paged = RequestParameters.asked(context, RequestParameters.MOST_EVENTS);
        boolean whole = context.queryParam("limit") == null && context.queryParam("page") == null;
        String written = asked(context, page);
        Explorer explorer = stores.explorer();
        stores.read(LONGEST_STREAM, store -> {
            Query query = query(store, explorer, written);
            long found = store.search().count(query);
            context.header(
                    "Content-Disposition",
                    "attachment; filename=\"" + context.path().substring(1) + "\"");
            context.contentType(type);
            total(context, found, paged, whole);
            if (known(context, store) || context.method().name().equals("HEAD")) {
                return null;
            }
            try (EventWriter writer =
                    FORMATS.named(format).events(new Kept(context.outputStream()), OutputFormat.Options.plain())) {
                RecordReader reader = new RecordReader(store.read());
                if (whole) {
                    store.snapshot(() -> store.search().each(query, event -> write(writer, reader, event)));
                } else {
                    Search.Page some =
                            store.search().page(query, paged.sort(), paged.limit(), (paged.page() - 1) * paged.limit());
                    some.events().forEach(event -> write(writer, reader, event));
                }
            } catch (IOException gone) {
                throw new UncheckedIOException(gone);
            }
            return null;
        });
    }

    /** A stream that the server closes, not the writer on it. */
    private static final class Kept extends FilterOutputStream {
        Kept(OutputStream output) {
            super(output);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            out.write(bytes, from, length);
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }

    private static void write(EventWriter writer, RecordReader reader, long event) {
        try {
            writer.write(reader.event(event));
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    /** Says how many there are, and where the next page is (RFC 8288). */
    static void total(Context context, long found, Answers.Asked paged, boolean whole) {
        context.header("Total-Count", Long.toString(found));
        if (whole || (long) paged.page() * paged.limit() >= found) {
            return;
        }
        StringBuilder next = new StringBuilder(context.path()).append('?');
        context.queryParamMap().forEach((name, values) -> {
            if (!name.equals("page") && !name.equals("limit")) {
                values.forEach(value -> next.append(encoded(name))
                        .append('=')
                        .append(encoded(value))
                        .append('&'));
            }
        });
        next.append("limit=").append(paged.limit()).append("&page=").append(paged.page() + 1);
        context.header("Link", "<" + next + ">; rel=\"next\"");
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    /** Gives the answer a tag that stays while the store does, and says whether the reader has it already. */
    private static boolean known(Context context, Store store) {
        StoreReader reading = store.read();
        String state =
                reading.lastChange() + " " + reading.sizes() + " " + context.path() + "?" + context.queryString();
        String tag = "W/\"" + Digest.sha256(state).substring(0, 20) + "\"";
        context.header("ETag", tag);
        if (tag.equals(context.header("If-None-Match"))) {
            context.status(304);
            return true;
        }
        return false;
    }

    private void table(Context context, String by) {
        String written = RequestParameters.asked(context, PAGE).query();
        Explorer explorer = stores.explorer();
        CountTable table = stores.read(store -> {
            Selection selection = explorer.select(query(store, explorer, written), store.search());
            known(context, store);
            return switch (context.path()) {
                case "/dyads.csv" -> selection.allDyads();
                case "/parties.csv" -> selection.monads();
                default -> selection.counts(List.of(by.split(",")));
            };
        });
        context.header("Total-Count", Integer.toString(table.rows().size()));
        context.contentType("text/csv; charset=utf-8");
        if (context.statusCode() != 304) {
            context.result(commas(table));
        }
    }

    /** The dossier of a query, as a file: read from disk it needs nothing of this server. */
    private void dossier(Context context, String type, Function<Dossier, String> form) {
        String written = RequestParameters.asked(context, PAGE).query();
        Explorer explorer = stores.explorer();
        String day = LocalDate.now(ZoneOffset.UTC).toString();
        Dossier dossier = stores.read(
                store -> DossierMaker.of(store, written, answers.vocabulary(store, explorer), day, answers.facts()));
        context.header(
                "Content-Disposition",
                "attachment; filename=\"" + context.path().substring(1) + "\"");
        context.contentType(type).result(form.apply(dossier));
    }

    private static String commas(CountTable table) {
        StringWriter text = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(text)) {
            csv.writeRecord(table.columns());
            table.rows()
                    .forEach(row ->
                            csv.writeRecord(row.stream().map(Formula::safe).toList()));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString();
    }

    /** The records of the reports that tell of what a query finds; of all reports without one. */
    private void reports(Context context) {
        Answers.Asked asked = RequestParameters.asked(context, PAGE);
        Explorer explorer = stores.explorer();
        json(context, stores.read(store -> {
            RecordReader reader = new RecordReader(store.read());
            BitSet reports = new BitSet();
            if (asked.query().isBlank()) {
                store.read().reports().forEach(report -> reports.set(report.intValue()));
            } else {
                store.search().each(query(store, explorer, asked.query()), event -> reader.reports(event)
                        .forEach(report -> reports.set(report.intValue())));
            }
            total(context, reports.cardinality(), asked, false);
            ObjectNode node = JSON.createObjectNode().put("found", reports.cardinality());
            node.put("page", asked.page()).put("more", (long) asked.page() * asked.limit() < reports.cardinality());
            ArrayNode records = node.putArray("reports");
            reports.stream()
                    .skip((long) (asked.page() - 1) * asked.limit())
                    .limit(asked.limit())
                    .forEach(report -> records.add(JSON.readTree(reader.report(report))));
            return node;
        }));
    }

    /** What became of events after a change: the event as it is now, or that it is gone. */
    private void changes(Context context) {
        String since = Objects.requireNonNullElse(context.queryParam("since"), "0");
        if (!since.matches("\\d{1,18}")) {
            throw HttpProblem.unreadable(
                    "since=" + since + " is no number of a change; begin with 0, go on with \"next\"");
        }
        int most = RequestParameters.asked(context, PAGE).limit();
        json(context, stores.read(store -> {
            StoreReader reading = store.read();
            RecordReader reader = new RecordReader(reading);
            List<StoreReader.Change> changes = reading.changesSince(Long.parseLong(since), most + 1);
            ObjectNode node = JSON.createObjectNode();
            ArrayNode all = node.putArray("changes");
            long next = Long.parseLong(since);
            for (StoreReader.Change change : changes.subList(0, Math.min(most, changes.size()))) {
                next = change.number();
                ObjectNode one = all.addObject().put("number", change.number()).put("id", change.id());
                one.put("at", change.at()).put("gone", change.gone());
                List<Long> tellings = change.gone() ? List.of() : reading.mentionsWith(change.id());
                long event = tellings.isEmpty() ? -1 : reading.eventOf(tellings.get(0));
                one.set(
                        "event",
                        event < 0 ? null : JSON.readTree(JsonLinesWriter.line(reader.event(event), List.of())));
            }
            return node.put("next", next).put("more", changes.size() > most);
        }));
    }

    private static void json(Context context, ObjectNode node) {
        context.contentType("application/json").result(JSON.writeValueAsBytes(node));
    }
}
