package org.dateline.serve;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.util.ArrayList;
import java.util.List;
import org.dateline.code.ontology.Ontology;
import org.dateline.data.DataFolder;
import org.dateline.data.file.DataFile;
import org.dateline.data.file.DataProblems;
import org.dateline.link.event.Chains;
import org.dateline.store.Explorer;
import org.dateline.store.Query;
import org.dateline.store.Search;
import org.dateline.store.Store;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Answers over HTTP: the page at {@code /}, and the data that it shows under the addresses that {@code /openapi.json} lists. Reads only,
 * but for decisions with a token; texts that are given to it to code are not kept.
 */
public final class Server implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int LARGEST_QUESTION = TextCoder.LONGEST * 2;
    private static final int IDLE_MILLISECONDS = 30_000;
    static final int TABLE_ROWS = 50;
    private static final int REHEARSAL_MILLISECONDS = 5_000;
    private static final int KEPT_BYTES = 64 << 20;

    private final Readers readers;
    private final Answers answers;
    private final Decisions decisions;
    private final TextCoder coder;
    private final Kept<Sent> kept = new Kept<>(KEPT_BYTES, Sent::size);
    private final String schema;
    private final Javalin javalin;
    private final Thread rehearsal;

    /**
     * Opens a store and begins to answer.
     *
     * @throws org.dateline.store.StoreProblem when there is no such store
     * @throws DataProblems when the data folder cannot be used
     */
    public Server(Settings settings, DataFolder data) {
        List<org.dateline.model.report.Problem> problems = new ArrayList<>();
        Ontology ontology = new Ontology(data.files("ontology", ".yaml", ".tsv"), problems);
        if (!problems.isEmpty()) {
            throw new DataProblems(problems);
        }
        answers = new Answers(new Chains(data.files("link", ".tsv")), settings.texts());
        decisions = new Decisions(settings, ontology);
        coder = new TextCoder(data);
        readers = new Readers(settings.store());
        schema = data.files("schema", "record.schema.json").stream()
                .map(DataFile::text)
                .findFirst()
                .orElse("{}");
        RateLimit limit = new RateLimit(settings.perSecond(), System::nanoTime);
        javalin = Javalin.create(config -> configure(config, limit)).start(settings.host(), settings.port());
        rehearsal = new Thread(new Rehearsal(answers, readers), "dateline-rehearsal");
        rehearsal.setDaemon(true);
        rehearsal.start();
        await(rehearsal, REHEARSAL_MILLISECONDS);
    }

    private static void await(Thread thread, long milliseconds) {
        try {
            thread.join(milliseconds);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void configure(JavalinConfig config, RateLimit limit) {
        config.startup.showJavalinBanner = false;
        config.startup.showOldJavalinVersionWarning = false;
        config.startup.startupWatcherEnabled = false;
        config.http.maxRequestSize = LARGEST_QUESTION;
        config.http.prefer405over404 = true;
        config.jetty.threadPool = new QueuedThreadPool(64, 4);
        config.jetty.modifyHttpConfiguration(http -> {
            http.setSendServerVersion(false);
            http.setIdleTimeout(IDLE_MILLISECONDS);
        });
        config.routes.before(context -> {
            Safety.headers(context);
            if (!limit.allows(context.ip())) {
                context.header("Retry-After", "1");
                throw new Problem(
                        429, "Too many questions", "Ask again in a second; the server was started with a limit");
            }
        });
        Problems.handle(config.routes);
        Assets assets = new Assets();
        config.routes.get("/", assets::page);
        config.routes.get("/assets/{name}", assets::file);
        config.routes.get("/openapi.json", Assets::openApi);
        config.routes.get("/record.schema.json", context -> context.contentType("application/json")
                .result(schema));
        config.routes.get(
                "/view.json",
                counted((store, explorer, context) ->
                        answers.view(store, explorer, Questions.asked(context, TABLE_ROWS))));
        config.routes.get(
                "/events.json",
                counted((store, explorer, context) ->
                        answers.events(store, explorer, Questions.asked(context, TABLE_ROWS))));
        config.routes.get(
                "/event.json",
                counted((store, explorer, context) -> answers.event(store, explorer, Questions.given(context, "id"))));
        config.routes.get(
                "/report.json", read((store, context) -> answers.report(store, Questions.given(context, "id"))));
        config.routes.get(
                "/story.json",
                counted((store, explorer, context) -> answers.story(store, explorer, Questions.given(context, "id"))));
        config.routes.get(
                "/actor.json",
                counted((store, explorer, context) ->
                        answers.actor(store, explorer, Questions.given(context, "name"))));
        config.routes.get("/about.json", counted((store, explorer, context) -> answers.about(store, explorer.size())
                .put("edits", decisions.open())));
        config.routes.get("/decisions.json", read((store, context) -> answers.decisions(store)));
        for (String page : List.of("events", "event", "report", "story", "actor")) {
            config.routes.get("/" + page + ".csv", table(page, "text/csv; charset=utf-8", Tables::csv));
            config.routes.get("/" + page + ".geojson", table(page, "application/geo+json", Tables::geojson));
        }
        config.routes.post("/code", context -> json(context, coder.code(context.body())));
        config.routes.post("/decisions.json", context -> {
            decisions.check(context.header("Authorization"));
            ObjectNode decided = decisions.decide(context.body());
            readers.changed();
            answers.forget();
            kept.forget();
            json(context.status(201), decided);
        });
    }

    private interface Answer {
        ObjectNode of(Store store, Context context);
    }

    private interface CountedAnswer {
        ObjectNode of(Store store, Explorer explorer, Context context);
    }

    private interface Table {
        byte[] of(Store store, List<Long> events);
    }

    private Handler read(Answer answer) {
        return counted((store, explorer, context) -> answer.of(store, context));
    }

    /** Answers are kept until what they are counted by is read anew, or somebody decides. */
    private Handler counted(CountedAnswer answer) {
        return context -> {
            Explorer explorer = readers.explorer();
            String asked = context.path() + "?" + context.queryString();
            kept.get(
                            explorer,
                            asked,
                            () -> Sent.of(written(readers.read(store -> answer.of(store, explorer, context)))))
                    .to(context);
        };
    }

    private Handler table(String page, String type, Table table) {
        return context -> {
            Answers.Asked asked = Questions.asked(context, Questions.MOST_EVENTS);
            String written =
                    switch (page) {
                        case "event" -> "id:" + quoted(context, "id");
                        case "report" -> "report:" + quoted(context, "id");
                        case "story" -> "story:" + quoted(context, "id");
                        case "actor" -> "party:" + quoted(context, "name");
                        default -> asked.query();
                    };
            byte[] bytes = readers.read(store -> {
                Search.Page found = store.search()
                        .page(Query.of(written), asked.sort(), asked.limit(), (asked.page() - 1) * asked.limit());
                return table.of(store, found.events());
            });
            context.header(
                    "Content-Disposition",
                    "attachment; filename=\"" + context.path().substring(1) + "\"");
            context.contentType(type).result(bytes);
        };
    }

    private static String quoted(Context context, String name) {
        return "\"" + Questions.given(context, name).replace("\"", "") + "\"";
    }

    static byte[] written(JsonNode node) {
        return JSON.writeValueAsBytes(node);
    }

    private static void json(Context context, ObjectNode node) {
        context.contentType("application/json").result(written(node));
    }

    /** The port that it listens at. */
    public int port() {
        return javalin.port();
    }

    @Override
    public void close() {
        rehearsal.interrupt();
        await(rehearsal, IDLE_MILLISECONDS);
        javalin.stop();
        readers.close();
        coder.close();
    }
}
