package org.dateline.watch;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.dateline.fetch.Answer;
import org.dateline.fetch.Fetcher;
import org.dateline.fetch.Refused;
import org.dateline.model.report.Digest;
import org.dateline.model.report.Release;
import org.dateline.model.report.Report;
import org.dateline.read.FaultBarrier;
import org.dateline.read.news.NewsItem;
import org.dateline.read.news.NewsList;
import org.dateline.read.page.PageReader;
import org.dateline.watch.Cursor.Validators;
import org.dateline.watch.Cursor.Waiting;
import org.jspecify.annotations.Nullable;

/**
 * Asks lists of news for what is new, reads the pages that they name, and hands over each report once. Several hosts are asked at
 * once, each by one thread; everything else is done on the caller's thread.
 */
public final class Watcher implements AutoCloseable {

    private static final int MOST_ATTEMPTS = 3;
    private static final Duration FIRST_RETRY = Duration.ofMinutes(2);
    /** What has to wait for longer is left for a later run when a watch is run once. */
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(90);

    private static final long TICK_MILLISECONDS = 200;
    private static final int MOST_LISTS = 10_000;
    private static final int KEY_DIGITS = 16;
    private final WatchSettings settings;
    private final Fetcher fetcher;
    private final PageReader pages;
    private final Cursor cursor;
    private final ReportSink sink;
    private final Map<String, Instant> lists = new LinkedHashMap<>();
    private final Set<String> asked = new TreeSet<>();
    private final Queues queues = new Queues();
    private final BlockingQueue<Step> finished = new LinkedBlockingQueue<>();
    private final ExecutorService threads;
    private int underWay;
    private int done;

    private interface Step {
        void take() throws IOException;
    }

    /**
     * @param sources addresses and files of lists
     * @param cursor where the watch stands; not closed by this
     */
    public Watcher(
            List<String> sources,
            WatchSettings settings,
            Fetcher fetcher,
            PageReader pages,
            Cursor cursor,
            ReportSink sink) {
        this.settings = settings;
        this.fetcher = fetcher;
        this.pages = pages;
        this.cursor = cursor;
        this.sink = sink;
        this.threads = Executors.newFixedThreadPool(settings.connections(), task -> {
            Thread thread = new Thread(null, task, "fetch");
            thread.setDaemon(true);
            return thread;
        });
        sources.forEach(source -> lists.put(source, Instant.MIN));
    }

    /**
     * Watches until it is interrupted, or once.
     *
     * @return how many items were done
     * @throws IOException when the output or the cursor cannot be written
     */
    public int run() throws IOException {
        for (Waiting item : cursor.waiting()) {
            enqueue(item);
        }
        try {
            while (!Thread.currentThread().isInterrupted()) {
                begin();
                if (underWay == 0
                        && settings.once()
                        && asked.containsAll(lists.keySet())
                        && queues.isIdle(LONGEST_WAIT, fetcher::wait)) {
                    break;
                }
                Step step = finished.poll(TICK_MILLISECONDS, TimeUnit.MILLISECONDS);
                if (step != null) {
                    underWay--;
                    step.take();
                    sink.progress(done, cursor.waitingCount());
                }
            }
        } catch (InterruptedException interruption) {
            Thread.currentThread().interrupt();
        }
        return done;
    }

    /** Gives the threads whatever may be done now. */
    private void begin() throws IOException {
        Instant now = Instant.now();
        for (Map.Entry<String, Instant> list : List.copyOf(lists.entrySet())) {
            boolean due = !list.getValue().isAfter(now) && !(settings.once() && asked.contains(list.getKey()));
            if (due && underWay < settings.connections()) {
                beginList(list.getKey(), now);
            }
        }
        while (underWay < settings.connections()) {
            Queues.Turn turn = queues.next(now, fetcher::wait);
            if (turn == null) {
                return;
            }
            submit(() -> read(turn), why -> {
                queues.free(turn.address());
                finish(turn.item(), null, why);
            });
        }
    }

    private void beginList(String list, Instant now) throws IOException {
        Path file = isAddress(list) ? null : Path.of(list);
        if (file != null) {
            lists.put(list, now.plus(settings.every()));
            asked.add(list);
            try {
                listed(list, Files.readAllBytes(file), Validators.NONE);
            } catch (NoSuchFileException missing) {
                giveUp(list, "there is no such file; an address begins with http:// or https://");
            }
            return;
        }
        URI address;
        try {
            address = Fetcher.address(list);
        } catch (Refused refused) {
            giveUp(list, String.valueOf(refused.getMessage()));
            return;
        }
        if (fetcher.wait(address).isZero() && queues.take(address)) {
            lists.put(list, now.plus(settings.every()));
            submit(() -> ask(list, address), why -> {
                queues.free(address);
                asked.add(list);
                sink.failed(list, why);
            });
        } else if (settings.once() && fetcher.wait(address).compareTo(LONGEST_WAIT) > 0) {
            asked.add(list);
        }
    }

    private static boolean isAddress(String source) {
        return source.matches("(?s)[A-Za-z][A-Za-z0-9+.-]{0,30}:.*")
                && !Files.exists(Path.of(source.replace("\0", "")));
    }

    private interface Work {
        Step run();
    }

    private void submit(Work work, Failing failed) {
        underWay++;
        threads.execute(() -> {
            try {
                finished.add(work.run());
            } catch (Throwable bug) {
                String why = FaultBarrier.why(bug);
                finished.add(() -> failed.given(why));
            }
        });
    }

    /** What is done when a thread cannot do its work; on the caller's thread. */
    private interface Failing {
        void given(String why) throws IOException;
    }

    /** Asks a list what is new; on a thread of its own. */
    private Step ask(String list, URI address) {
        Validators known = cursorValidators(list);
        try {
            Answer answer = fetcher.fetch(address, known.entityTag(), known.lastModified());
            return () -> {
                queues.free(address);
                asked.add(list);
                answered(list, answer);
            };
        } catch (Refused refused) {
            return () -> {
                queues.free(address);
                giveUp(list, String.valueOf(refused.getMessage()));
            };
        } catch (IOException failure) {
            return () -> {
                queues.free(address);
                asked.add(list);
                sink.failed(list, described(failure) + "; it is asked again later");
            };
        }
    }

    private Validators cursorValidators(String list) {
        synchronized (cursor) {
            return cursor.validators(list);
        }
    }

    private void giveUp(String list, String why) {
        asked.add(list);
        lists.remove(list);
        sink.failed(list, why);
    }

    private void answered(String list, Answer answer) throws IOException {
        if (answer.isUnchanged()) {
            return;
        }
        if (!answer.isFound()) {
            boolean gone = answer.status() == 404 || answer.status() == 410;
            sink.failed(list, "answered " + answer.status() + (gone ? "; check its address" : ""));
            return;
        }
        listed(list, answer.body(), new Validators(answer.entityTag(), answer.lastModified()));
    }

    /** Takes up what a list names. */
    private void listed(String list, byte[] bytes, Validators known) throws IOException {
        FaultBarrier.Outcome<NewsList> read = FaultBarrier.around(list, () -> NewsList.of(bytes, list));
        NewsList news = read.value();
        if (news == null) {
            giveUp(list, read.why());
            return;
        }
        if (news.problem() != null) {
            sink.failed(list, news.problem());
        }
        news.notes().forEach(note -> sink.odd(list, note));
        List<Waiting> found = new ArrayList<>();
        Set<String> keys = new TreeSet<>();
        for (NewsItem item : news.items()) {
            String key = key(item);
            boolean isRepaired = !item.isMended() && cursor.isMended(key);
            if ((!cursor.knows(key) || isRepaired) && keys.add(key)) {
                found.add(new Waiting(key, item));
            }
        }
        synchronized (cursor) {
            cursor.listed(list, known, found);
        }
        for (Waiting one : found) {
            enqueue(one);
        }
        for (String further : news.lists()) {
            if (lists.size() < MOST_LISTS) {
                lists.putIfAbsent(further, Instant.MIN);
            }
        }
    }

    /** What an item is known by: its address, else its words. */
    private static String key(NewsItem item) {
        String written = item.address() == null ? item.title() + "\n" + item.content() : item.address();
        return Digest.sha256(written).substring(0, KEY_DIGITS);
    }

    private void enqueue(Waiting item) throws IOException {
        String address = item.item().address();
        if (address == null || settings.listTextOnly()) {
            finish(item, listReport(item), "holds no text");
            return;
        }
        try {
            queues.add(item, Fetcher.address(address));
        } catch (Refused refused) {
            finish(item, listReport(item), String.valueOf(refused.getMessage()));
        }
    }

    /** Reads an item's page; on a thread of its own. */
    private Step read(Queues.Turn turn) {
        Waiting item = turn.item();
        try {
            Answer answer = fetcher.fetch(turn.address(), null, null);
            Report report = answer.isFound() && isText(answer) ? pageReport(item, answer) : null;
            return () -> {
                queues.free(turn.address());
                if (answer.isPassing()) {
                    again(turn, "answered " + answer.status());
                } else {
                    String why = !answer.isFound()
                            ? "answered " + answer.status()
                            : isText(answer) ? "holds no text" : "is " + answer.contentType();
                    finish(item, report == null ? listReport(item) : report, why);
                }
            };
        } catch (Refused refused) {
            return () -> {
                queues.free(turn.address());
                finish(item, listReport(item), String.valueOf(refused.getMessage()));
            };
        } catch (IOException failure) {
            return () -> {
                queues.free(turn.address());
                again(turn, described(failure));
            };
        }
    }

    private void again(Queues.Turn turn, String why) throws IOException {
        int attempts = queues.tried(turn.item());
        if (attempts >= MOST_ATTEMPTS) {
            finish(turn.item(), listReport(turn.item()), why);
        } else {
            Duration pause = FIRST_RETRY.multipliedBy(1L << 2 * (attempts - 1));
            queues.putOff(turn.item(), turn.address(), Instant.now().plus(pause));
        }
    }

    private static boolean isText(Answer answer) {
        String type = answer.contentType().toLowerCase(Locale.ROOT);
        return type.isEmpty() || type.startsWith("text/") || type.contains("html");
    }

    private @Nullable Report pageReport(Waiting item, Answer answer) {
        Report page = pages.report(id(item), answer.body(), answer.address().toString());
        if (page.text().string().isBlank()) {
            return null;
        }
        Report listed = pages.report(id(item), item.item());
        return new Report(
                page.id(),
                page.text(),
                page.title() == null ? listed.title() : page.title(),
                page.published() == null ? listed.published() : page.published(),
                page.url() == null ? item.item().address() : page.url(),
                page.source() == null ? listed.source() : page.source(),
                page.language(),
                String.valueOf(item.item().address()),
                page.byline() == null ? listed.byline() : page.byline(),
                page.parts(),
                page.leftOut(),
                page.release().equals(Release.UNKNOWN) ? listed.release() : page.release());
    }

    /** A report of what the list itself says, or null when that is nothing. */
    private @Nullable Report listReport(Waiting item) {
        Report report = pages.report(id(item), item.item());
        boolean titleOnly = item.item().content().isBlank() && !settings.listTextOnly();
        return report.text().string().isBlank() || titleOnly ? null : report;
    }

    private static String id(Waiting item) {
        return "rpt-" + item.key();
    }

    private void finish(Waiting item, @Nullable Report report, String why) throws IOException {
        long length = report == null ? cursor.outputLength() : sink.accept(report, item.item());
        if (report == null) {
            sink.failed(item.item().address() == null ? id(item) : item.item().address(), why);
        }
        synchronized (cursor) {
            cursor.done(item.key(), report == null ? why : item.item().isMended() ? Cursor.MENDED : "coded", length);
        }
        queues.forget(item);
        done++;
    }

    private static String described(IOException failure) {
        String why = String.valueOf(failure.getMessage());
        return "cannot be read: " + why.lines().findFirst().orElse("");
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
