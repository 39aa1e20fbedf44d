package org.dateline.cli.web;

import io.javalin.util.JavalinBindException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.dateline.cli.option.DataOption;
import org.dateline.cli.terminal.ExitCode;
import org.dateline.cli.terminal.Failure;
import org.dateline.cli.terminal.Progress;
import org.dateline.cli.terminal.Terminal;
import org.dateline.serve.FollowedRecord;
import org.dateline.serve.Server;
import org.dateline.serve.ServerSettings;
import org.dateline.store.sql.CodedTable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code dateline serve}. */
@Command(
        name = "serve",
        description = "Show the events of a store as pages: map, timeline, table, and the words behind every field.",
        sortOptions = false,
        footer = {
            "",
            "Everybody who can reach the address can read the store; by default that is this machine alone. What pages show can also",
            "be had as data: /events.json, .jsonl, .csv, .geojson and .parquet take a query as ?q= and give all that it finds;",
            "/counts.csv?by=country,month counts it, /changes.json?since= says what is new or gone; /openapi.json describes all addresses.",
            "With --edit the pages also take decisions (accept, reject, edit, merge, split, undo) from those who give the token",
            "printed at the start, or the one in the environment variable DATELINE_TOKEN, which is not printed. With --people only",
            "those may read to whom dateline people gave a token, and the reviewers among them decide. Questions for a host that is",
            "neither localhost nor an address are refused unless --allow-host names it. Behind a proxy: docs/security.md.",
            "Ctrl-C stops it.",
            "",
            "Examples:",
            "  dateline serve news.db",
            "  dateline serve news.db --port 9000 --edit",
            "  dateline serve news.db --host 0.0.0.0 --no-texts --rate 20    for a network, excerpts only",
            "  dateline serve news.db --people people.tsv --allow-host news.example.org --behind-proxy",
            "  dateline serve 'jdbc:postgresql://db/news?user=me' --copy news.db    what a cluster records"
        })
public final class ServeCommand implements Callable<Integer> {

    private static final int SHORTEST_TOKEN = 16;
    private static final String TOKEN = "DATELINE_TOKEN";

    private final Terminal terminal;

    @Parameters(
            index = "0",
            paramLabel = "DB",
            description = "The store; or the JDBC address of the PostgreSQL that dateline cluster writes to.")
    private String record = "";

    @Option(
            names = "--copy",
            paramLabel = "FILE",
            description =
                    "With PostgreSQL: the store that its record is copied to and shown from; the next start continues there."
                            + " Without it a temporary one.")
    private @Nullable Path copy;

    @Option(
            names = "--every",
            paramLabel = "SECONDS",
            description = "With PostgreSQL: how often to look for what is new; 5 by default.")
    private int every = 5;

    @Option(names = "--port", paramLabel = "N", description = "Where to listen; 8080 by default, 0 for any free port.")
    private int port = 8080;

    @Option(
            names = "--host",
            paramLabel = "NAME",
            description = "At which address; 127.0.0.1, this machine alone, by default.")
    private String host = "127.0.0.1";

    @Option(names = "--edit", description = "Take decisions from those who give the token.")
    private boolean edit;

    @Option(
            names = "--people",
            paramLabel = "FILE",
            description = "Let only those in who are in this file, which dateline people writes; reviewers decide.")
    private @Nullable Path people;

    @Option(
            names = "--allow-host",
            paramLabel = "NAME",
            description = "A name by which readers know this server, such as news.example.org. Can be repeated.")
    private List<String> names = List.of();

    @Option(
            names = "--behind-proxy",
            description = "Take from X-Forwarded-For who asks; for a server that only a proxy of one's own can reach.")
    private boolean proxied;

    @Option(names = "--no-texts", description = "Show the sentences that report events, but no full texts.")
    private boolean withoutTexts;

    @Option(
            names = "--rate",
            paramLabel = "N",
            description =
                    "Questions a second from one address; 0 for any number. Any number by default, 50 at other addresses than"
                            + " this machine's own.")
    private @Nullable Integer rate;

    @Option(
            names = "--cors",
            paramLabel = "ORIGIN",
            split = ",",
            description =
                    "Whose pages may read the data in a browser, such as https://map.example; * for any. None by default.")
    private List<String> origins = List.of();

    @Mixin
    private DataOption data = new DataOption();

    public ServeCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws InterruptedException {
        if (port < 0 || port > 65_535 || rate != null && rate < 0 || every < 1) {
            throw Failure.usage("--port must be from 0 to 65535, --rate 0 or more, --every at least 1");
        }
        if (people != null && edit) {
            throw Failure.usage(
                    "--edit is for one token that all share; with --people the reviewers in the file decide");
        }
        if (people != null && !Files.exists(people)) {
            throw Failure.input(people + ": is not there; dateline people " + people + " --add NAME makes it");
        }
        if (!record.startsWith("jdbc:")) {
            if (copy != null) {
                throw Failure.usage("--copy is for the address of a PostgreSQL; " + record + " is a store itself");
            }
            serve(Path.of(record));
            return ExitCode.DONE;
        }
        if (!record.startsWith("jdbc:postgresql:")) {
            throw Failure.usage(
                    "a record in a database is read from PostgreSQL alone: jdbc:postgresql://HOST/DATABASE");
        }
        Path kept = copy == null ? temporary() : copy;
        try (FollowedRecord followed = new FollowedRecord(record, kept, data.folder())) {
            try (Progress progress = new Progress(terminal)) {
                followed.catchUp(count -> progress.update(() -> count + " reports taken over"));
            }
            followed.follow(Duration.ofSeconds(every), terminal::message);
            serve(kept);
        }
        return ExitCode.DONE;
    }

    /** A store that is gone when the program is. */
    private static Path temporary() {
        try {
            Path folder = Files.createTempDirectory("dateline");
            Path file = folder.resolve("record.db");
            for (Path part : List.of(folder, file, folder.resolve("record.db-wal"), folder.resolve("record.db-shm"))) {
                part.toFile().deleteOnExit();
            }
            return file;
        } catch (IOException failure) {
            throw Failure.input("no temporary file can be made: " + failure.getMessage() + "; name one with --copy");
        }
    }

    private void serve(Path file) throws InterruptedException {
        String token = edit ? token() : null;
        Integer asked = rate;
        int perSecond = asked == null ? isLoopback() ? 0 : 50 : asked;
        ServerSettings settings = new ServerSettings(
                file, host, port, token, people, !withoutTexts, perSecond, known(), proxied, origins);
        CountDownLatch ended = new CountDownLatch(1);
        try (Server server = new Server(settings, data.folder())) {
            Runtime.getRuntime().addShutdownHook(new Thread(ended::countDown));
            terminal.message("serving " + CodedTable.shown(record) + " at http://"
                    + (host.contains(":") ? "[" + host + "]" : host) + ":" + server.port() + "/ (Ctrl-C stops it)");
            if (token != null) {
                terminal.message(
                        token.equals(System.getenv(TOKEN))
                                ? "the token for decisions is the one in " + TOKEN
                                : "the token for decisions is " + token);
            }
            ended.await();
        } catch (JavalinBindException taken) {
            throw Failure.input("cannot listen at " + host + " port " + port
                    + ": another program does, or it may not be used; give another --port, or 0 for any that is free");
        }
    }

    /** The names that readers may ask for: those given, and the host that it listens at when that is a name. */
    private List<String> known() {
        List<String> known = new ArrayList<>(names);
        known.add(host);
        return known;
    }

    private boolean isLoopback() {
        try {
            return InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException unknown) {
            throw Failure.usage("there is no address " + host + " on this machine");
        }
    }

    private static String token() {
        String given = System.getenv(TOKEN);
        if (given == null || given.isEmpty()) {
            byte[] random = new byte[SHORTEST_TOKEN];
            new SecureRandom().nextBytes(random);
            return HexFormat.of().formatHex(random);
        }
        if (given.length() < SHORTEST_TOKEN) {
            throw Failure.usage(TOKEN + " must have at least " + SHORTEST_TOKEN + " characters");
        }
        return given;
    }
}
