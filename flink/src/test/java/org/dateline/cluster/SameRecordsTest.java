package org.dateline.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * The job makes the records that an import makes. With {@code -Ddateline.reports=10000} over so many reports, mention how fast each way
 * is: {@code ./dev bench-cluster}.
 */
@Timeout(3600)
class SameRecordsTest {

    private static final int REPORTS = Integer.getInteger("dateline.reports", 120);

    @TempDir
    private Path folder;

    private static double seconds(long start) {
        return (System.nanoTime() - start) / 1e9;
    }

    private static void tell(String way, double seconds) {
        System.err.printf(Locale.ROOT, "%s: %.1f s, %.1f reports a second%n", way, seconds, REPORTS / seconds);
    }

    @Test
    void theJobMakesTheRecordsOfAnImportAtAnyParallelismAndInAnyOrder() throws Exception {
        long seed = Long.getLong("dateline.seed", System.nanoTime());
        List<String> lines = new MadeNews(137).lines(REPORTS);
        Path file = Files.write(folder.resolve("reports.jsonl"), lines);
        long start = System.nanoTime();
        List<String> expected = List.copyOf(LocalRecord.of(file, folder.resolve("local.db"), 2));
        tell("import, 2 threads", seconds(start));
        assertThat(expected).anyMatch(line -> line.contains("\"duplicate_of\":{"));
        assertThat(expected).anyMatch(line -> line.matches(".*\"reports\":[2-9],\"sources\":.*"));
        for (int parallelism : new int[] {1, 2, 4}) {
            Path out = folder.resolve("out" + parallelism);
            List<Path> inputs = parallelism == 1 ? List.of(file) : shuffled(lines, parallelism, new Random(seed));
            start = System.nanoTime();
            Settings settings = JobRun.settings(
                    inputs, List.of(new Settings.Output.Lines(out.toUri().toString())));
            JobRun.over(settings, parallelism, folder.resolve("state" + parallelism));
            tell("job, parallelism " + parallelism, seconds(start));
            List<String> found = JobRun.lines(out);
            String run = "parallelism " + parallelism + ", -Ddateline.seed=" + seed;
            assertThat(JobRun.without(found, expected)).as("too much, %s", run).isEmpty();
            assertThat(JobRun.without(expected, found)).as("missing, %s", run).isEmpty();
            assertThat(found).as(run).hasSameSizeAs(expected);
        }
    }

    private List<Path> shuffled(List<String> lines, int files, Random random) throws Exception {
        List<String> mixed = new ArrayList<>(lines);
        Collections.shuffle(mixed, random);
        List<Path> all = new ArrayList<>();
        for (int number = 0; number < files; number++) {
            int from = mixed.size() * number / files;
            int to = mixed.size() * (number + 1) / files;
            all.add(Files.write(folder.resolve("part" + files + "-" + number + ".jsonl"), mixed.subList(from, to)));
        }
        return all;
    }
}
