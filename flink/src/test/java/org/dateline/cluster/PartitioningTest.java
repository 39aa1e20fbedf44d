package org.dateline.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(300)
class PartitioningTest {

    @TempDir
    private Path folder;

    /** Reports of one leap year alone, as that is in which they were made, and none that is without a day. */
    private static List<String> year(int year) {
        return new MadeNews(year)
                .lines(60).stream()
                        .filter(line -> line.contains("\"published\":\"2016-0"))
                        .map(line -> line.replace("\"2016-", "\"" + year + "-").replace("made-", "y" + year + "-"))
                        .toList();
    }

    @Test
    void yearsThatAreLinkedApartMakeTheSameRecordsWhereNothingGoesOnOverNewYear() throws Exception {
        List<String> lines = new ArrayList<>(year(2020));
        lines.addAll(year(2024));
        assertThat(lines).hasSizeGreaterThan(50);
        Path file = Files.write(folder.resolve("reports.jsonl"), lines);
        List<String> expected = List.copyOf(LocalRecord.of(file, folder.resolve("local.db"), 2));
        Path out = folder.resolve("out");
        Settings settings = JobRun.settings(
                List.of(file), List.of(new Settings.Output.Lines(out.toUri().toString())));
        JobRun.over(JobRun.years(settings), 2, folder.resolve("state"));
        List<String> found = JobRun.lines(out);
        assertThat(JobRun.without(found, expected)).isEmpty();
        assertThat(JobRun.without(expected, found)).isEmpty();
        assertThat(found).hasSameSizeAs(expected);
    }
}
