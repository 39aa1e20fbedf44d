import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.dateline.Dateline;
import org.dateline.data.DataFolder;
import org.dateline.read.FaultBarrier;
import org.dateline.read.ReadOptions;
import org.dateline.read.Reading;
import org.dateline.read.ReportReader;

/**
 * What inputs of odd shapes cost when their size is doubled three times. Time is that of the thread, so that other programs do not count.
 * A shape whose cost grows by more than 2.2 in a doubling, measured twice, is a failure.
 */
public final class BenchHostile {

    private static final double MOST = 2.2;

    /** Below this a measurement says more about the compiler and the caches than about the input. */
    private static final Duration TOO_SHORT = Duration.ofMillis(400);

    private static final int DOUBLINGS = 3;
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private record Shape(String name, String ending, String before, String unit, String after) {

        static Shape of(String line) {
            String[] cells = line.split("\t", -1);
            return new Shape(
                    cells[0],
                    cells[1],
                    cells[2].translateEscapes(),
                    unicode(cells[3]),
                    cells.length > 4 ? cells[4].translateEscapes() : "");
        }

        private static String unicode(String written) {
            StringBuilder text = new StringBuilder(written);
            for (int at = text.indexOf("\\u"); at >= 0; at = text.indexOf("\\u")) {
                String sign = Character.toString((char) Integer.parseInt(text.substring(at + 2, at + 6), 16));
                text.replace(at, at + 6, sign);
            }
            return text.toString().translateEscapes();
        }

        String of(int letters) {
            return before + unit.repeat(Math.max(1, letters / unit.length())) + after;
        }
    }

    /** Arguments: letters to begin with (2000), and names of shapes (all). */
    public static void main(String[] arguments) throws IOException {
        int first = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 2000;
        List<String> wanted = List.of(arguments).subList(Math.min(1, arguments.length), arguments.length);
        Path folder = Files.createTempDirectory("hostile");
        List<String> failed = new ArrayList<>();
        System.out.println("shape\tletters\tseconds at each size\tworst growth");
        try (Dateline dateline = Dateline.with(new DataFolder(List.of(DataFolder.installed()))).remembered(0).open()) {
            cost(dateline, folder, Shape.of("warm\ttxt\t\tRebels killed two soldiers in Kano. \t"), 4000);
            for (String line : Files.readAllLines(Path.of("bench/hostile/shapes.tsv"))) {
                if (line.startsWith("#") || line.startsWith("name\t")) {
                    continue;
                }
                Shape shape = Shape.of(line);
                if (!wanted.isEmpty() && !wanted.contains(shape.name())) {
                    continue;
                }
                double worst = growth(dateline, folder, shape, first, wanted.isEmpty());
                if (worst > MOST) {
                    failed.add(String.format(Locale.ROOT, "%s grows by %.2f", shape.name(), worst));
                }
            }
        }
        failed.forEach(System.err::println);
        System.exit(failed.isEmpty() ? 0 : 1);
    }

    private static double growth(Dateline dateline, Path folder, Shape shape, int first, boolean quiet)
            throws IOException {
        List<String> figures = new ArrayList<>();
        double worst = 0;
        double before = 0;
        for (int doubling = 0; doubling <= DOUBLINGS; doubling++) {
            int letters = first << doubling;
            double now = cost(dateline, folder, shape, letters);
            if (before > 0 && now > MOST * before && now > TOO_SHORT.toMillis() / 1e3) {
                before = Math.max(before, cost(dateline, folder, shape, letters / 2));
                now = Math.min(now, cost(dateline, folder, shape, letters));
            }
            boolean counts = before > TOO_SHORT.toMillis() / 1e3;
            worst = counts ? Math.max(worst, now / before) : worst;
            before = now;
            figures.add(String.format(Locale.ROOT, "%.3f", now));
        }
        System.out.println(shape.name() + "\t" + first + "\t" + String.join(" ", figures) + "\t"
                + (worst == 0 ? "-" : String.format(Locale.ROOT, "%.2f", worst)));
        return worst;
    }

    /** Seconds that reading and coding take. */
    private static double cost(Dateline dateline, Path folder, Shape shape, int letters) throws IOException {
        Path file = Files.writeString(
                folder.resolve("shape." + shape.ending()), shape.of(letters), StandardCharsets.UTF_8);
        long start = THREADS.getCurrentThreadCpuTime();
        ReportReader reader = new ReportReader(ReadOptions.standard(), dateline.pages());
        try (Stream<Reading> readings = reader.read(List.of(file.toString()))) {
            readings.forEach(reading -> {
                if (reading instanceof Reading.Read read) {
                    FaultBarrier.around(read.report(), () -> dateline.timed(read.report())).why();
                }
            });
        }
        return (THREADS.getCurrentThreadCpuTime() - start) / 1e9;
    }
}
