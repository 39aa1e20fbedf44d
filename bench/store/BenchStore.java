import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import org.dateline.codec.Origin;
import org.dateline.data.DataFolder;
import org.dateline.data.file.DataFile;
import org.dateline.export.JsonLinesWriter;
import org.dateline.link.copy.Copies;
import org.dateline.link.copy.Fingerprint;
import org.dateline.link.copy.Fingerprints;
import org.dateline.link.event.Particulars;
import org.dateline.link.event.SameEvent;
import org.dateline.link.story.WordWeights;
import org.dateline.model.annotation.*;
import org.dateline.model.event.*;
import org.dateline.model.report.*;
import org.dateline.model.report.Digest;
import org.dateline.record.RecordBook;
import org.dateline.record.RecordKeeper;
import org.dateline.record.ReportRecorder;
import org.dateline.store.Store;
import org.dateline.store.content.StoredReport;
import org.dateline.store.query.Explorer;
import org.dateline.store.query.Query;
import org.dateline.store.query.Search;
import org.dateline.store.query.Selection;

/**
 * What a store costs when it grows: generated reports, so many a day, are put in and linked, then queries are asked. Tells the cost of a
 * report as the store grows, and of a page of results with facets.
 *
 * <p>Arguments: a file for the store, how many reports, how many a day; and, to reach large numbers, how often what was put in is
 * copied, with other ids, other days behind the first and other words for finding copies. Then some more reports are put in and linked.
 */
public class BenchStore {

    private static final String[] TYPES = {
        "ASSAULT", "COERCE", "PROTEST", "AGREE", "CONSULT", "SUPPORT", "ACCUSE", "REJECT", "THREATEN", "SANCTION", "MOBILIZE", "AID"
    };

    private final Random random = new Random(5);
    private final String[] words = new String[20_000];
    private final List<String> common = new ArrayList<>();
    private final List<Integer> upTo = new ArrayList<>();
    private final String[] countries = new String[180];
    private int firstNumber;
    private int firstDay;
    private final List<String[]> stories = new ArrayList<>();

    public static void main(String[] arguments) throws Exception {
        Path file = Path.of(arguments[0]);
        if (!Files.exists(file)) {
            new BenchStore().fill(file, Integer.parseInt(arguments[1]), Integer.parseInt(arguments[2]));
        }
        if (arguments.length > 3) {
            multiply(file, Integer.parseInt(arguments[1]), Integer.parseInt(arguments[2]), Integer.parseInt(arguments[3]));
        }
        ask(file);
    }

    private static void multiply(Path file, int reports, int daily, int copies) throws Exception {
        int days = reports / daily + 1;
        int mentions = reports * 3;
        long start = System.nanoTime();
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA journal_mode = WAL");
            statement.execute("PRAGMA synchronous = OFF");
            statement.execute("PRAGMA cache_size = -1000000");
            int there;
            try (var rows = statement.executeQuery("SELECT count(*) FROM report")) {
                there = rows.getInt(1) / reports;
            }
            for (int copy = there; copy < copies; copy++) {
                int r = copy * reports;
                int t = copy * mentions;
                int d = copy * days;
                String first = " WHERE report <= " + reports;
                List<String> steps = List.of(
                        "INSERT INTO wording SELECT wording + " + r + ", digest || " + copy + ", X'00000000', family + " + r
                                + " FROM wording WHERE wording <= " + reports,
                        "INSERT INTO report (report, id, source, title, day, language, sha256, coded_by, run, record, wording, owner)"
                                + " SELECT report + " + r + ", 'r' || (report + " + r + "), source, title, day + " + d
                                + ", language, sha256, coded_by, run, '{}', wording + " + r + ", owner FROM report" + first,
                        "INSERT INTO wording_key SELECT month + " + d + " / 20, pair + " + copy + " * 7919, wording + " + r
                                + ", uses FROM wording_key WHERE wording <= " + reports,
                        "INSERT INTO subject SELECT report + " + r + ", words, names, numbers FROM subject" + first,
                        "INSERT INTO subject_key SELECT month + " + d + " / 20, word, report + " + r + ", weight FROM subject_key"
                                + first,
                        "INSERT INTO story_thing SELECT thing + " + r + ", day + " + d + ", 'r' || (thing + " + r + "), parent + " + r
                                + ", strand + " + r + " FROM story_thing WHERE thing <= " + reports,
                        "INSERT INTO story_strand SELECT strand + " + r + ", joins + " + r + ", whole + " + r
                                + " FROM story_strand WHERE strand <= " + reports,
                        "INSERT INTO telling SELECT telling + " + t + ", id || '-' || " + copy + ", report + " + r + ", type, event + " + t
                                + " FROM telling WHERE telling <= " + mentions,
                        copy < copies - 16
                                ? "SELECT 1"
                                : "INSERT INTO told SELECT telling + " + t + ", record FROM told WHERE telling <= " + mentions,
                        "INSERT INTO event_thing SELECT thing + " + t + ", day + " + d + ", id || '-' || " + copy + ", parent + " + t
                                + ", strand + " + t + " FROM event_thing WHERE thing <= " + mentions,
                        "INSERT INTO event_strand SELECT strand + " + t + ", joins + " + t + ", whole + " + t
                                + " FROM event_strand WHERE strand <= " + mentions,
                        "INSERT INTO event SELECT event + " + t + ", id || '-' || " + copy + ", type, mode, quad, earliest + " + d
                                + ", latest + " + d + ", country, place, lat, lon, killed, injured, reality, historical, standing,"
                                + " confidence, 1970 + (latest + " + d + ") / 365, source, reports, sources, versions, story + " + r
                                + ", review, precision FROM event WHERE event <= " + mentions,
                        "INSERT INTO event_words SELECT event + " + t + ", words FROM event_words WHERE event <= " + mentions,
                        "INSERT INTO party SELECT event + " + t + ", role, name, code, sector, entity FROM party WHERE event <= "
                                + mentions);
                statement.execute("BEGIN");
                for (String step : steps) {
                    statement.execute(step);
                }
                statement.execute("COMMIT");
                if (copy % 10 == 0) {
                    System.out.printf(Locale.ROOT, "%d reports copied, %.0f s%n", r, (System.nanoTime() - start) / 1e9);
                }
            }
            statement.execute("ANALYZE");
            statement.execute("PRAGMA wal_checkpoint(TRUNCATE)");
        }
        BenchStore more = new BenchStore();
        more.random.setSeed(System.nanoTime());
        more.firstNumber = (int) (System.nanoTime() % 1_000_000_000);
        more.firstDay = (copies - 1) * days;
        more.fill(file, 3_000, daily);
    }

    private BenchStore() {
        for (int index = 0; index < words.length; index++) {
            words[index] = word(index);
        }
        for (int index = 0; index < countries.length; index++) {
            countries[index] = "" + (char) ('A' + index % 26) + (char) ('A' + index / 26) + (char) ('A' + index % 7);
        }
    }

    private String word(int number) {
        StringBuilder word = new StringBuilder();
        Random letters = new Random(number);
        for (int index = 0; index < 4 + number % 6; index++) {
            word.append((char) ('a' + letters.nextInt(26)));
        }
        return word.toString();
    }

    /** A word as frequent as it is in news. */
    private String common() {
        int at = java.util.Collections.binarySearch(upTo, random.nextInt(upTo.get(upTo.size() - 1)));
        return common.get(Math.min(common.size() - 1, at < 0 ? -at - 1 : at));
    }

    private void readCommon(DataFolder data) {
        int sum = 0;
        for (DataFile file : data.files("link", "words.tsv")) {
            for (String line : file.lines()) {
                String[] cells = line.split("\t");
                if (cells.length == 2 && !line.startsWith("#") && !cells[0].equals("articles")) {
                    sum += Integer.parseInt(cells[1]);
                    common.add(cells[0]);
                    upTo.add(sum);
                }
            }
        }
    }

    private String[] story(int day) {
        if (stories.size() < 400 || random.nextInt(6) == 0) {
            String[] own = new String[40];
            for (int index = 0; index < own.length; index++) {
                own[index] = random.nextInt(3) == 0 ? words[random.nextInt(words.length)] : common.get(random.nextInt(common.size()));
            }
            own[0] = countries[random.nextInt(countries.length)];
            stories.add(own);
        }
        int last = stories.size();
        return stories.get(last - 1 - (int) (Math.pow(random.nextDouble(), 2) * Math.min(last, 3_000)));
    }

    private void fill(Path file, int reports, int daily) throws Exception {
        DataFolder data = new DataFolder(List.of(DataFolder.installed()));
        readCommon(data);
        WordWeights weights = new WordWeights(data.files("link", ".tsv"));
        Fingerprints fingerprints = new Fingerprints(data.files("link", ".txt"));
        ReportRecorder recorder = ReportRecorder.of(new Origin("bench", "bench"), data, weights);
        RecordKeeper keeper = RecordBook.keeper(data);
        try (Store store = Store.open(file)) {
            long run = store.together(writing -> writing.run("bench", "bench", "bench", "2026-11-28T00:00:00Z"));
            long start = System.nanoTime();
            long spent = 0;
            List<StoredReport> waiting = new ArrayList<>();
            for (int number = 1; number <= reports; number++) {
                waiting.add(report(firstNumber + number, 18_000 + firstDay + number / daily, recorder));
                if (waiting.size() == 64 || number == reports) {
                    long before = System.nanoTime();
                    store.together(writing -> {
                        for (StoredReport one : waiting) {
                            keeper.keep(writing, one, run);
                        }
                        keeper.link(writing);
                        return null;
                    });
                    spent += System.nanoTime() - before;
                    waiting.clear();
                }
                if (number % 1_000 == 0) {
                    System.out.printf(
                            Locale.ROOT,
                            "%d reports: %.2f ms a report put in and linked (last 1,000), %.0f MB, %.0f s%n",
                            number,
                            spent / 1e6 / 1_000,
                            Files.size(file) / 1e6,
                            (System.nanoTime() - start) / 1e9);
                    spent = 0;
                }
            }
            store.settle();
        }
    }

    private StoredReport report(int number, int day, ReportRecorder recorder) {
        String[] story = story(day);
        StringBuilder text = new StringBuilder();
        for (int index = 0; index < 180; index++) {
            text.append(random.nextInt(100) < 25 ? story[1 + random.nextInt(story.length - 1)] : common()).append(' ');
        }
        String title = story[1] + " " + story[2] + " " + common() + " " + common();
        String id = "r" + number;
        LocalDate date = LocalDate.ofEpochDay(day);
        Report report = new Report(
                id, new StoredText(text.toString()), title, new Published(date, Published.Basis.FIELD), null,
                "source " + random.nextInt(400), "en", "bench");
        Article article = new Article(
                report, title, null, report.published(), List.of(new Span(0, report.text().length())), List.of(), List.of());
        List<Event> events = new ArrayList<>();
        for (int index = 0; index < 3; index++) {
            events.add(event(id, index, story, date, text.substring(index * 150, index * 150 + 140)));
        }
        return recorder.of(new CodedReport(article, events, List.of()));
    }

    private Event event(String report, int index, String[] story, LocalDate date, String words) {
        Phrase phrase = new Phrase(0, 0, new Span(0, 5), "x");
        boolean placed = random.nextInt(3) > 0;
        int town = random.nextInt(3);
        Random where = new Random(Arrays.hashCode(story) + town);
        Place place = new Place(
                placed ? story[3 + town] : story[0], null, story[0], null, placed ? where.nextDouble() * 120 - 60 : null,
                placed ? where.nextDouble() * 360 - 180 : null, null,
                placed ? Place.Precision.EXACT : Place.Precision.COUNTRY, Place.Basis.TEXT, null, null);
        boolean dated = random.nextInt(3) > 0;
        When when = dated
                ? new When(date, date, When.Precision.DAY, When.Basis.RELATIVE, null, null)
                : new When(null, date, When.Precision.UNKNOWN, When.Basis.PUBLICATION, null, null);
        long killed = random.nextInt(60);
        List<Count> counts = random.nextInt(5) == 0
                ? List.of(new Count(Count.Kind.KILLED, null, killed, killed, killed, "x", new Span(0, 1)))
                : List.of();
        return new Event(
                "evt-" + report + "-" + index,
                new EventCode(TYPES[random.nextInt(1 + random.nextInt(TYPES.length))], null, List.of(), null), List.of(), 4, -9.0,
                List.of(new Actor(phrase, "actor " + random.nextInt(3_000), story[0], List.of("GOV"), null)),
                List.of(new Actor(phrase, "actor " + random.nextInt(3_000), story[0], List.of("REB"), null)),
                when, place, Journey.NONE, counts, false, Stance.PLAIN,
                List.of(new Evidence(report, index, new Span(index * 150, index * 150 + 140), new Span(index * 150, index * 150 + 5), words)),
                new Why("bench", 0.9, List.of()), 0.8);
    }

    private static void ask(Path file) {
        try (Store store = Store.reading(file)) {
            System.out.println(store.read().sizes());
            String country = "AAA";
            String[] queries = {
                "", "type:ASSAULT", "country:" + country, "type:ASSAULT country:AAA,BAB", "killed:>=40", "actor:\"actor 55\"",
                "party:AAA sector:REB", "day:2019-05", "day:2019 type:PROTEST", "\"government said\"", "box:10,10,20,20", "box:10,10,12,12 killed:>5", "source:\"source 7\"",
                "-type:ASSAULT country:AAA", "sources:>=3"
            };
            for (int round = 0; round < 3; round++) {
                // Read anew for each round, so that nothing of the round before is known.
                long opened = System.nanoTime();
                Explorer explorer = store.explore();
                System.gc();
                Runtime runtime = Runtime.getRuntime();
                System.out.printf(
                        Locale.ROOT, "columns read into memory: %.1f s, %.0f MB%n", (System.nanoTime() - opened) / 1e9,
                        (runtime.totalMemory() - runtime.freeMemory()) / 1e6);
                List<Double> facets = new ArrayList<>();
                List<Double> views = new ArrayList<>();
                for (String written : queries) {
                    long start = System.nanoTime();
                    Query query = Query.of(written);
                    Selection selection = explorer.select(query, store.search());
                    selection.page(Search.Sort.DAY, 50, 0);
                    double page = (System.nanoTime() - start) / 1e6;
                    selection.facets();
                    facets.add((System.nanoTime() - start) / 1e6);
                    selection.timeline();
                    selection.spots(2_000);
                    selection.dyads(15);
                    views.add((System.nanoTime() - start) / 1e6);
                    if (round == 2) {
                        System.out.printf(
                                Locale.ROOT, "%-40s %8d events: page %.0f ms, with facets %.0f ms, with timeline, map and dyads %.0f ms%n",
                                written, selection.count(), page, facets.get(facets.size() - 1), views.get(views.size() - 1));
                    }
                }
                tell("page with facets", facets);
                tell("page with facets, timeline, map and dyads", views);
            }
        }
    }

    private static void tell(String what, List<Double> all) {
        all.sort(null);
        System.out.printf(
                Locale.ROOT, "%s: median %.0f ms, p95 %.0f ms%n", what, all.get(all.size() / 2),
                all.get((int) Math.ceil(all.size() * .95) - 1));
    }
}
