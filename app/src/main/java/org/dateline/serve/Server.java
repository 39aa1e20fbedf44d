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
import org.dateline.export.table.ExportFacts;
import org.dateline.link.event.Chains;
import org.dateline.model.report.Problem;
import org.dateline.serve.answer.AnswerCache;
import org.dateline.serve.answer.Answers;
import org.dateline.serve.answer.StorePool;
import org.dateline.serve.answer.TableAnswers;
import org.dateline.serve.http.CompressedAnswer;
import org.dateline.serve.http.HttpProblem;
import org.dateline.serve.http.HttpProblemHandler;
import org.dateline.serve.http.RateLimit;
import org.dateline.serve.http.SecurityHeaders;
import org.dateline.store.Store;
import org.dateline.store.query.Explorer;
import org.dateline.store.query.Query;
import org.dateline.store.query.Search;
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
    private static final int WARM_UP_MILLISECONDS = 5_000;
    private static final int CACHE_BYTES = 64 << 20;

    private final StorePool stores;
    private final Answers answers;
    private final DecisionEndpoint decisions;
    private final TextCoder coder;
    private final AnswerCache<CompressedAnswer> cache = new AnswerCache<>(CACHE_BYTES, CompressedAnswer::size);
    private final String schema;
    private final Javalin javalin;
    private final Thread warmUp;

    /**
     * Opens a store and begins to answer.
     *
     * @throws org.dateline.store.sql.StoreProblem when there is no such store
     * @throws DataProblems when the data folder cannot be used
     */
    public Server(ServerSettings settings, DataFolder data) {
        List<Problem> problems = new ArrayList<>();
        Ontology ontology = new Ontology(data.files("ontology", ".yaml", ".tsv"), problems);
        if (!problems.isEmpty()) {
            throw new DataProblems(problems);
        }
        answers = new Answers(
                new Chains(data.files("link", ".tsv")), ExportFacts.of(data), settings.texts());
        decisions = new DecisionEndpoint(settings, ontology);
        coder = new TextCoder(data);
        stores = new StorePool(settings.store());
        schema = data.files("schema", "record.schema.json").stream()
                .map(DataFile::text)
                .findFirst()
                .orElse("{}");
        RateLimit limit = new RateLimit(settings.perSecond(), System::nanoTime);
        javalin = Javalin.create(config -> configure(config, limit)).start(settings.host(), settings.port());
        warmUp = new Thread(new WarmUp(answers, stores), "dateline-warm-up");
        warmUp.setDaemon(true);
        warmUp.start();
        await(warmUp, WARM_UP_MILLISECONDS);
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
            SecurityHeaders.headers(context);
            if (!limit.allows(context.ip())) {
                context.header("Retry-After", "1");
                throw new HttpProblem(
                        429, "Too many questions", "Ask again in a second; the server was started with a limit");
            }
        });
        HttpProblemHandler.handle(config.routes);
        Assets assets = new Assets();
        config.routes.get("/", assets::page);
        config.routes.get("/assets/{name}", assets::file);
        config.routes.get("/openapi.json", Assets::openApi);
        config.routes.get("/record.schema.json", context -> context.contentType("application/json")
                .result(schema));
        config.routes.get(
                "/view.json",
                counted((store, explorer, context) ->
                        answers.view(store, explorer, RequestParameters.asked(context, TABLE_ROWS))));
        config.routes.get(
                "/events.json",
                counted((store, explorer, context) ->
                        answers.events(store, explorer, RequestParameters.asked(context, TABLE_ROWS))));
        config.routes.get(
                "/event.json",
                counted((store, explorer, context) ->
                        answers.event(store, explorer, RequestParameters.given(context, "id"))));
        config.routes.get(
                "/report.json",
                read((store, context) -> answers.report(store, RequestParameters.given(context, "id"))));
        config.routes.get(
                "/story.json",
                counted((store, explorer, context) ->
                        answers.story(store, explorer, RequestParameters.given(context, "id"))));
        config.routes.get(
                "/actor.json",
                counted((store, explorer, context) ->
                        answers.actor(store, explorer, RequestParameters.given(context, "name"))));
        config.routes.get("/about.json", counted((store, explorer, context) -> answers.about(store, explorer.size())
                .put("edits", decisions.open())));
        config.routes.get("/decisions.json", read((store, context) -> answers.decisions(store)));
        for (String page : List.of("events", "event", "report", "story", "actor")) {
            config.routes.get("/" + page + ".csv", table(page, "text/csv; charset=utf-8", TableAnswers::csv));
            config.routes.get("/" + page + ".geojson", table(page, "application/geo+json", TableAnswers::geojson));
        }
        config.routes.post("/code", context -> json(context, coder.code(context.body())));
        config.routes.post("/decisions.json", context -> {
            decisions.check(context.header("Authorization"));
            ObjectNode decided = decisions.decide(context.body());
            stores.changed();
            answers.forget();
            cache.forget();
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

    /** Answers are cached until what they are counted by is read anew, or somebody decides. */
    private Handler counted(CountedAnswer answer) {
        return context -> {
            Explorer explorer = stores.explorer();
            String asked = context.path() + "?" + context.queryString();
            cache.get(
                            explorer,
                            asked,
                            () -> CompressedAnswer.of(
                                    written(stores.read(store -> answer.of(store, explorer, context)))))
                    .to(context);
        };
    }

    private Handler table(String page, String type, Table table) {
        return context -> {
            Answers.Asked asked = RequestParameters.asked(context, RequestParameters.MOST_EVENTS);
            String written =
                    switch (page) {
                        case "event" -> "id:" + quoted(context, "id");
                        case "report" -> "report:" + quoted(context, "id");
                        case "story" -> "story:" + quoted(context, "id");
                        case "actor" -> "party:" + quoted(context, "name");
                        default -> asked.query();
                    };
            byte[] bytes = stores.read(store -> {
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
        return "\"" + RequestParameters.given(context, name).replace("\"", "") + "\"";
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
        warmUp.interrupt();
        await(warmUp, IDLE_MILLISECONDS);
        javalin.stop();
        stores.close();
        coder.close();
    }
}
