package org.dateline.cli.web;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.dateline.Dateline;
import org.dateline.alert.Alerts;
import org.dateline.cli.option.DataOption;
import org.dateline.cli.option.RecordKindsOption;
import org.dateline.cli.option.RootCommand;
import org.dateline.cli.option.TimeConverter;
import org.dateline.cli.terminal.Failure;
import org.dateline.cli.terminal.GrowingOutput;
import org.dateline.cli.terminal.Terminal;
import org.dateline.fetch.Fetcher;
import org.dateline.fetch.Guard;
import org.dateline.fetch.Manners;
import org.dateline.fetch.Messenger;
import org.dateline.read.news.NewsList;
import org.dateline.store.Store;
import org.dateline.watch.Cursor;
import org.dateline.watch.WatchSettings;
import org.dateline.watch.Watcher;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code dateline watch}. */
@Command(
        name = "watch",
        description =
                "Watch news feeds: read new items as they appear, and write the record of the events that they report.",
        sortOptions = false,
        footer = {
            "",
            "A list is a feed (RSS, Atom, JSON Feed), a news sitemap, a page that links to its feeds, an event",
            "file of GDELT, or a file with one page address per line. Each page that it names is read and coded once; the",
            "lists are polled every quarter of an hour until the command is stopped. It is polite: it obeys",
            "robots.txt, waits between two requests to a host, and backs off from a host that is in trouble. Private",
            "addresses are never requested unless --allow-private names their host and port.",
            "",
            "Its progress is kept beside the output, in OUT.cursor (or DB.cursor). However it was stopped, it continues there:",
            "nothing is read twice or lost. What could not be read is reported, with the reason.",
            "",
            "A file of alerts is YAML; each match is a line of JSON with the event's record:",
            "  alerts:",
            "    - name: deaths in Iraq",
            "      query: 'type:ASSAULT country:IRQ killed:>=5 -historical:yes'     as in 'search'",
            "      to:",
            "        - file: matches.jsonl",
            "        - atom: matches.xml",
            "        - webhook: https://desk.example/dateline",
            "          secret-env: DESK_SECRET",
            "        - stdout",
            "With a secret, from an environment variable, a webhook gets the header Dateline-Signature: t=SECONDS,v1=HEX, the",
            "HMAC-SHA-256 of SECONDS, a full stop and the body. What cannot be delivered after four tries is kept in",
            "FILE.undelivered and tried again at the next start. A match may come twice, with the same id.",
            "",
            "Examples:",
            "  dateline watch https://news.example/rss -o events.jsonl",
            "  dateline watch --from feeds.txt -o events.jsonl --every 30m --contact desk@news.example",
            "  dateline watch --from feeds.txt -o events.jsonl --once     for a timer that starts it again",
            "  dateline watch --from feeds.txt --into news.db --alerts alerts.yaml",
            "  dateline watch 20261123.export.CSV -o e.jsonl --once  what GDELT lists, and what GDELT claims"
        })
public final class WatchCommand implements Callable<Integer> {

    private final Terminal terminal;

    @ParentCommand
    @SuppressWarnings("NullAway.Init")
    private RootCommand root;

    @Parameters(paramLabel = "LIST", arity = "0..*", description = "Addresses and files of lists.")
    private List<String> lists = List.of();

    @Option(
            names = "--from",
            paramLabel = "FILE",
            description = "Also watch the lists whose addresses stand in this file, one a line.")
    private @Nullable Path from;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "OUT",
            description = "Add to this file, in JSON Lines.")
    private @Nullable Path output;

    @Option(
            names = "--into",
            paramLabel = "DB",
            description = "Put what is read into this store, linked, as 'import' does.")
    private @Nullable Path store;

    @Option(
            names = "--alerts",
            paramLabel = "FILE",
            description =
                    "Send what the queries in this file find in the store because of a new report to the targets that it names.")
    private @Nullable Path alerts;

    @Mixin
    private RecordKindsOption extras = new RecordKindsOption();

    @Option(names = "--once", description = "Poll each list once, read what is new, and stop.")
    private boolean once;

    @Option(
            names = "--every",
            paramLabel = "TIME",
            converter = TimeConverter.class,
            description = "How often each list is polled: 30s, 15m, 2h; 15m by default.")
    private Duration every = Duration.ofMinutes(15);

    @Option(
            names = "--delay",
            paramLabel = "TIME",
            converter = TimeConverter.class,
            description = "At least this long between two requests to one host; 2s by default, longer where its "
                    + "robots.txt says so.")
    private Duration delay = Duration.ofSeconds(2);

    @Option(
            names = "--timeout",
            paramLabel = "TIME",
            converter = TimeConverter.class,
            description = "How long a response may take in all; 30s by default.")
    private Duration timeout = Duration.ofSeconds(30);

    @Option(names = "--connections", paramLabel = "N", description = "Hosts to request from at once; 8 by default.")
    private int connections = 8;

    @Option(
            names = "--contact",
            paramLabel = "WHO",
            description = "An address where site operators can reach you; it is sent with every request.")
    private @Nullable String contact;

    @Option(names = "--list-text", description = "Code the text in the lists themselves, and read no page.")
    private boolean listText;

    @Option(
            names = "--allow-private",
            paramLabel = "HOST[:PORT]",
            split = ",",
            description =
                    "Hosts that may be requested although their address is private, at this port; without one at 80 and 443.")
    private List<String> allowed = List.of();

    @Option(
            names = "--cursor",
            paramLabel = "FILE",
            description = "Where to keep the progress of the watch; OUT.cursor by default.")
    private @Nullable Path cursorFile;

    @Mixin
    private DataOption data = new DataOption();

    public WatchCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        if (connections < 1) {
            throw Failure.usage("--connections must be at least 1");
        }
        if (contact != null && contact.chars().anyMatch(letter -> letter < 32 || letter > 126)) {
            throw Failure.usage("--contact must be printable ASCII: an email or web address");
        }
        List<String> all = new ArrayList<>(lists);
        if (from != null) {
            Files.readAllLines(from).stream()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .forEach(all::add);
        }
        if (all.isEmpty()) {
            throw Failure.usage("say what to watch: the address of a list, or --from a file of addresses");
        }
        if (output == null && store == null) {
            throw Failure.usage("say where to: -o for a file, --into for a store, or both");
        }
        if (alerts != null && store == null) {
            throw Failure.usage("--alerts looks into a store; give --into too");
        }
        String agent = Dateline.CODER.replace(' ', '/') + (contact == null ? "" : " (" + contact + ")");
        Manners manners = new Manners(agent, delay, timeout, NewsList.LARGEST);
        Guard guard = Guard.of(hosts());
        Path place = place();
        try (Dateline dateline = Dateline.open(data.folder());
                Cursor cursor = Cursor.open(place);
                Messenger messenger = new Messenger(guard, manners);
                GrowingOutput growing = output == null
                        ? null
                        : new GrowingOutput(output, cursor.outputLength(), cursor.isNew(), place);
                Store opened = store == null ? null : Store.open(store);
                WatchSink sink = new WatchSink(
                        dateline, growing, kept(dateline, opened, messenger), extras.kinds(), terminal, root.debug());
                Fetcher fetcher = new Fetcher(guard, manners);
                Watcher watcher = new Watcher(
                        all,
                        new WatchSettings(every, connections, once, listText),
                        fetcher,
                        dateline.pages(),
                        cursor,
                        sink)) {
            watcher.run();
            return sink.finish(cursor.waitingCount());
        }
    }

    private Path place() {
        Path beside = Objects.requireNonNull(output == null ? store : output);
        return cursorFile == null ? beside.resolveSibling(beside.getFileName() + ".cursor") : cursorFile;
    }

    private @Nullable WatchStore kept(Dateline dateline, @Nullable Store opened, Messenger messenger)
            throws IOException {
        if (opened == null) {
            return null;
        }
        Alerts saved = alerts == null
                ? null
                : Alerts.open(alerts, terminal.out(), messenger, System::getenv, terminal::message);
        return new WatchStore(dateline, opened, data.folder(), saved);
    }

    private Set<String> hosts() {
        return allowed.stream().map(host -> host.toLowerCase(Locale.ROOT)).collect(Collectors.toSet());
    }
}
