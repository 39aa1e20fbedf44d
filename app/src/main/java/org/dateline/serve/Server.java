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
import org.dateline.link.relation.Relations;
import org.dateline.model.report.Problem;
import org.dateline.serve.answer.AnswerCache;
import org.dateline.serve.answer.Answers;
import org.dateline.serve.answer.Choices;
import org.dateline.serve.answer.StorePool;
import org.dateline.serve.http.BodyLimit;
import org.dateline.serve.http.CompressedAnswer;
import org.dateline.serve.http.CrossOrigin;
import org.dateline.serve.http.Gate;
import org.dateline.serve.http.HttpProblem;
import org.dateline.serve.http.HttpProblemHandler;
import org.dateline.serve.http.RateLimit;
import org.dateline.serve.http.SecurityHeaders;
import org.dateline.serve.person.People;
import org.dateline.serve.person.Person;
import org.dateline.store.Store;
import org.dateline.store.query.Explorer;
import org.dateline.store.query.Query;
import org.dateline.vocabulary.KnownNames;
import org.eclipse.jetty.server.NetworkConnectionLimit;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.jspecify.annotations.Nullable;
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
    private static final int BODIES = 16;
    private static final int CONNECTIONS = 2_000;
    private static final int BYTES_A_SECOND = 500;
    private static final int HEADER_BYTES = 16 << 10;
    private static final String PERSON = "person";
    private static final int IDLE_MILLISECONDS = 30_000;
    static final int TABLE_ROWS = 50;
    private static final int WARM_UP_MILLISECONDS = 5_000;
    private static final int CACHE_BYTES = 64 << 20;

    private final StorePool stores;
    private final Answers answers;
    private final Choices choices;
    private final DecisionEndpoint decisions;
    private final TextCoder coder;
    private final AnswerCache<CompressedAnswer> cache = new AnswerCache<>(CACHE_BYTES, CompressedAnswer::size);
    private final List<String> origins;
    private final String schema;
    private final Gate gate;
    private final BodyLimit bodies = new BodyLimit(BODIES, LARGEST_QUESTION);
    private final @Nullable People people;
    private final boolean proxied;
    private final Object deciding = new Object();
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
        ExportFacts facts = ExportFacts.of(data.files("export", ".tsv"), data.files("ontology", ".tsv"));
        answers = new Answers(new Relations(data.files("link", ".tsv")), facts, settings.texts(), new KnownNames(data));
        choices = new Choices(ontology, facts);
        decisions = new DecisionEndpoint(settings, ontology);
        origins = settings.origins();
        coder = new TextCoder(data);
        gate = new Gate(settings.names());
        people = settings.people() == null ? null : new People(settings.people());
        proxied = settings.proxied();
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
            http.setMinRequestDataRate(BYTES_A_SECOND);
            http.setRequestHeaderSize(HEADER_BYTES);
        });
        config.jetty.modifyServer(server -> server.addBean(new NetworkConnectionLimit(CONNECTIONS, server)));
        config.routes.before(context -> {
            SecurityHeaders.headers(context);
            gate.check(context);
            if (!limit.allows(asker(context))) {
                context.header("Retry-After", "1");
                throw new HttpProblem(
                        429, "Too many questions", "Ask again in a second; the server was started with a limit");
            }
            identify(context);
        });
        HttpProblemHandler.handle(config.routes);
        config.routes.before(new KnownParameters(Assets.openApiText())::check);
        CrossOrigin.allow(config.routes, origins);
        new DataEndpoint(stores, answers).answer(config.routes);
        Assets assets = new Assets();
        DataEndpoint.get(config.routes, "/", assets::page);
        DataEndpoint.get(config.routes, "/assets/{name}", assets::file);
        DataEndpoint.get(config.routes, "/openapi.json", Assets::openApi);
        DataEndpoint.get(config.routes, "/record.schema.json", context -> context.contentType("application/json")
                .result(schema));
        DataEndpoint.get(
                config.routes,
                "/view.json",
                counted((store, explorer, context) ->
                        answers.view(store, explorer, RequestParameters.asked(context, TABLE_ROWS))));
        DataEndpoint.get(
                config.routes,
                "/events.json",
                counted((store, explorer, context) ->
                        answers.events(store, explorer, RequestParameters.asked(context, TABLE_ROWS))));
        config.routes.after("/events.json", context -> {
            if (context.statusCode() >= 400) {
                return;
            }
            Answers.Asked asked = RequestParameters.asked(context, TABLE_ROWS);
            Explorer explorer = stores.explorer();
            long found = stores.read(store -> explorer.select(
                            Query.of(asked.query(), answers.vocabulary(store, explorer)), store.search())
                    .count());
            DataEndpoint.total(context, found, asked, false);
        });
        DataEndpoint.get(
                config.routes,
                "/event.json",
                counted((store, explorer, context) ->
                        answers.event(store, explorer, RequestParameters.given(context, "id"))));
        DataEndpoint.get(
                config.routes,
                "/report.json",
                read((store, context) -> answers.report(store, RequestParameters.given(context, "id"))));
        DataEndpoint.get(
                config.routes,
                "/story.json",
                counted((store, explorer, context) ->
                        answers.story(store, explorer, RequestParameters.given(context, "id"))));
        DataEndpoint.get(
                config.routes,
                "/actor.json",
                counted((store, explorer, context) ->
                        answers.actor(store, explorer, RequestParameters.given(context, "name"))));
        DataEndpoint.get(config.routes, "/about.json", counted((store, explorer, context) -> answers.about(
                        store, explorer.size())
                .put("edits", decisions.open())));
        DataEndpoint.get(
                config.routes,
                "/choices.json",
                counted((store, explorer, context) -> choices.of(explorer.select(Query.of(""), store.search()))));
        DataEndpoint.get(config.routes, "/decisions.json", read((store, context) -> answers.decisions(store)));
        config.routes.post("/code", context -> json(context, bodies.with(context, coder::code)));
        config.routes.post("/decisions.json", context -> {
            Person person = context.attribute(PERSON);
            decisions.check(context.header("Authorization"), person);
            json(context.status(201), bodies.with(context, body -> decided(context, body, person)));
        });
    }

    /** Decides when the events are still as whoever decides saw them; one decision after the other. */
    private ObjectNode decided(Context context, String body, @Nullable Person person) {
        synchronized (deciding) {
            checkUnchanged(context.header("If-Match"), DecisionEndpoint.ids(body));
            ObjectNode decided = decisions.decide(body, person);
            stores.changed();
            answers.forget();
            cache.forget();
            return decided;
        }
    }

    private void checkUnchanged(@Nullable String match, List<String> ids) {
        if (ids.isEmpty() || "*".equals(match)) {
            return;
        }
        if (match == null) {
            throw new HttpProblem(
                    428,
                    "As seen when?",
                    "Send If-Match with the ETag of each event as /event.json gave it, or * to decide whatever has changed");
        }
        List<String> tags = List.of(match.split("\\s*,\\s*"));
        Explorer explorer = stores.explorer();
        for (String id : ids) {
            byte[] now = written(stores.read(store -> answers.event(store, explorer, id)));
            if (!tags.contains(CompressedAnswer.of(now).tag())) {
                throw new HttpProblem(
                        412,
                        "Changed meanwhile",
                        "Event " + id
                                + " is not as you saw it: somebody decided about it, or a report came; look again");
            }
        }
    }

    /** Whose rate a question counts for. */
    private String asker(Context context) {
        String forwarded = proxied ? context.header("X-Forwarded-For") : null;
        return forwarded == null
                ? context.ip()
                : forwarded.substring(forwarded.lastIndexOf(',') + 1).strip();
    }

    private void identify(Context context) {
        if (people == null) {
            return;
        }
        Person person = people.of(context.header("Authorization"));
        if (person == null) {
            context.header("WWW-Authenticate", "Basic realm=\"Dateline\", charset=\"UTF-8\"");
            throw new HttpProblem(
                    401, "Who are you?", "Give your name and your token; dateline people gives people tokens");
        }
        context.attribute(PERSON, person);
    }

    private interface Answer {
        ObjectNode of(Store store, Context context);
    }

    private interface CountedAnswer {
        ObjectNode of(Store store, Explorer explorer, Context context);
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
