import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.flink.api.common.serialization.SerializerConfigImpl;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.core.memory.DataOutputSerializer;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.streaming.api.functions.sink.v2.DiscardingSink;
import org.dateline.cluster.ClusterJob;
import org.dateline.cluster.Settings;
import org.dateline.cluster.coding.StoredReportTypeInfo;
import org.dateline.cluster.linking.Partitioning;
import org.dateline.data.DataFolder;
import org.dateline.link.compare.LinkFeatures;
import org.dateline.link.copy.Fingerprint;
import org.dateline.link.event.ReportProfile;
import org.dateline.link.story.Subject;
import org.dateline.model.report.Report;
import org.dateline.model.report.StoredText;
import org.dateline.store.content.StoredReport;

/**
 * What linking costs on a cluster, measured with the reports of a store so that nothing has to be coded: reports a second through numbering,
 * comparing and linking alone, bytes of a report on the way and in state, and how often reports are compared. Then, from these figures and
 * the cost of coding a report, what a million, a hundred million and a thousand million reports take, and what gives way first.
 *
 * <p>Arguments: a store; milliseconds that a core codes a report; what a core costs an hour; how many reports at most.
 */
public class BenchCluster {

    private static final int DAYS_KEPT = 120;

    public static void main(String[] arguments) throws Exception {
        int most = arguments.length > 3 ? Integer.parseInt(arguments[3]) : 4_000;
        List<StoredReport> read = read(arguments[0], most);
        List<StoredReport> all = read.subList(0, read.size() / 2 * 2);
        double coding = arguments.length > 1 ? Double.parseDouble(arguments[1]) : 600;
        double price = arguments.length > 2 ? Double.parseDouble(arguments[2]) : 0.04;
        System.out.printf("%d reports%n", all.size());
        link(all.subList(0, Math.min(300, all.size())), 1, 4);
        Map<Integer, Double> milliseconds = new HashMap<>();
        for (int parallelism : new int[] {1, 2}) {
            double spent = link(all, parallelism, 4);
            milliseconds.put(parallelism, spent);
            System.out.printf(
                    Locale.ROOT, "linking alone, parallelism %d: %.2f ms a report, %.0f reports a second%n", parallelism,
                    spent, 1000 / spent);
        }
        double half = link(all.subList(0, all.size() / 2), 1, 4);
        double whole = milliseconds.get(1);
        System.out.printf(Locale.ROOT, "with half of the reports: %.2f ms a report%n", half);
        double bytes = bytes(all);
        System.out.printf(
                Locale.ROOT, "a report on the way to a shard and in state: %.1f kB%n", bytes / 1e3);
        tell(new Costs(coding, half, whole, all.size(), bytes, price));
    }

    /**
     * What was measured.
     *
     * @param coding milliseconds that a core codes a report
     * @param half milliseconds to link a report of half as many
     * @param whole the same of all
     * @param reports how many reports were linked
     * @param bytes of a report in state
     * @param price of a core's hour
     */
    private record Costs(double coding, double half, double whole, int reports, double bytes, double price) {

        /** What does not grow with the number of reports that lie near. */
        double fixed() {
            return Math.max(.2, 2 * half - whole);
        }

        /** What a report that lies near adds. */
        double grows() {
            return Math.max(0, (whole - half) / (reports / 2.0));
        }
    }

    /** The sum of it for larger numbers. Reports near to one are those of {@link #DAYS_KEPT} days of a steady stream over ten years. */
    private static void tell(Costs costs) {
        System.out.printf(
                Locale.ROOT, "linking: %.2f ms a report, and %.4f ms more for each thousand reports of %d days%n", costs.fixed(),
                costs.grows() * 1000, DAYS_KEPT);
        System.out.println("reports; coding, core-hours; linking, core-hours; all, core-hours a million; price a million;"
                + " state kept, GB; days on 100 cores with linking in one piece / each year apart");
        for (double reports : new double[] {1e6, 1e7, 1e8, 1e9}) {
            double near = Math.min(reports, reports / 3650 * DAYS_KEPT);
            double link = costs.fixed() + costs.grows() * near;
            double coding = reports * costs.coding() / 3.6e6;
            double linking = reports * link / 3.6e6;
            double million = (coding + linking) / (reports / 1e6);
            double parallel = (coding + linking) / 100 / 24;
            double single = reports * costs.fixed() / 3.6e6 / 24;
            System.out.printf(
                    Locale.ROOT, "%.0e; %.0f; %.0f; %.0f; %.2f; %.1f; %.1f / %.1f%n", reports, coding, linking, million,
                    million * costs.price(), reports * costs.bytes() * 2.5 / 1e9, Math.max(parallel, single),
                    Math.max(parallel, single / 10));
        }
    }

    private static double link(List<StoredReport> reports, int parallelism, int shards) throws Exception {
        Configuration configuration = new Configuration();
        ClusterJob.configure(configuration);
        StreamExecutionEnvironment environment = StreamExecutionEnvironment.createLocalEnvironment(parallelism, configuration);
        Settings settings = new Settings(
                List.of(DataFolder.installed().toString()), List.of(), null, null, List.of(), shards, Partitioning.NOTHING, 0,
                Duration.ofSeconds(10));
        DataStream<StoredReport> coded = environment.fromData(StoredReportTypeInfo.INSTANCE, reports.toArray(StoredReport[]::new));
        new ClusterJob(settings).linked(coded).sinkTo(new DiscardingSink<>());
        long start = System.nanoTime();
        environment.execute("bench");
        return (System.nanoTime() - start) / 1e6 / reports.size();
    }

    private static double bytes(List<StoredReport> all) throws Exception {
        var serializer = StoredReportTypeInfo.INSTANCE.createSerializer(new SerializerConfigImpl());
        DataOutputSerializer output = new DataOutputSerializer(1 << 20);
        for (StoredReport report : all) {
            serializer.serialize(report, output);
        }
        return (double) output.length() / all.size();
    }

    private static List<StoredReport> read(String store, int most) throws Exception {
        List<StoredReport> all = new ArrayList<>();
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + store);
                Statement statement = connection.createStatement()) {
            Map<Long, List<StoredReport.EventRecord>> mentions = new HashMap<>();
            try (ResultSet rows = statement.executeQuery(
                    "SELECT t.report, t.id, t.type, o.record FROM telling t JOIN told o USING (telling) WHERE t.report <= " + most + " ORDER BY t.telling")) {
                while (rows.next()) {
                    mentions.computeIfAbsent(rows.getLong(1), none -> new ArrayList<>())
                            .add(new StoredReport.EventRecord(rows.getString(2), rows.getString(3), rows.getString(4)));
                }
            }
            try (ResultSet rows = statement.executeQuery(
                    "SELECT r.report, r.id, r.day, r.sha256, r.coded_by, r.title, r.url, r.source, r.owner, r.language, r.record,"
                            + " w.digest, w.fingerprint, s.words, s.names, s.numbers FROM report r JOIN wording w USING (wording)"
                            + " JOIN subject s USING (report) ORDER BY r.report LIMIT " + most)) {
                while (rows.next()) {
                    all.add(stored(rows, mentions.getOrDefault(rows.getLong(1), List.of())));
                }
            }
        }
        return all;
    }

    private static StoredReport stored(ResultSet rows, List<StoredReport.EventRecord> events) throws Exception {
        long day = rows.getLong(3);
        ReportProfile profile = new ReportProfile(
                rows.wasNull() ? null : day, Subject.of(rows.getBytes(14)), lines(rows.getString(15)), lines(rows.getString(16)));
        Report report = new Report(
                rows.getString(2), new StoredText(""), null, null, rows.getString(7), rows.getString(8), rows.getString(10), "bench");
        return new StoredReport(
                report, rows.getString(4), rows.getString(5), rows.getString(6), rows.getString(11), events, List.of(),
                new LinkFeatures(rows.getString(12), Fingerprint.of(rows.getBytes(13)), profile, rows.getString(9)));
    }

    private static Set<String> lines(String text) {
        return text.lines().filter(line -> !line.isEmpty()).collect(Collectors.toSet());
    }
}
