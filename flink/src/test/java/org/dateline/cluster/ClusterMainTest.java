package org.dateline.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(120)
class ClusterMainTest {

    @TempDir
    private Path folder;

    private final StringWriter told = new StringWriter();

    private int run(String... arguments) {
        return ClusterMain.run(new PrintWriter(told), arguments);
    }

    @Test
    void whatIsMissingOrWrongIsTold() {
        assertThat(run("nowhere.jsonl", "--to-lines", "out")).isEqualTo(2);
        assertThat(run("--to-lines", "out")).isEqualTo(2);
        assertThat(run(folder.toString())).isEqualTo(2);
        assertThat(run(folder.toString(), "--to-lines", "out", "--apart", "moon"))
                .isEqualTo(2);
        assertThat(run("--from-kafka", "broker", "--to-lines", "out")).isEqualTo(2);
        assertThat(run(folder.toString(), "--to-lines", "out", "--on", "here")).isEqualTo(2);
        assertThat(told.toString())
                .contains(
                        "nowhere.jsonl: no such file or folder",
                        "say what to read",
                        "say where records go",
                        "--apart moon is neither nothing nor year",
                        "broker is no topic",
                        "--on here is no address");
    }

    @Test
    void filesOfSeveralKindsAreReadAndRecordsLieByKindAndDay() throws Exception {
        Path in = Files.createDirectories(folder.resolve("in"));
        Files.writeString(
                in.resolve("one.txt"), "Soldiers shelled the port of Aden on 3 May 2026, killing nine people.");
        Files.writeString(
                in.resolve("two.jsonl"),
                "{\"id\":\"two\",\"published\":\"2026-05-05\",\"text\":\"Police arrested four men in Gao on Monday.\"}\n");
        Path out = folder.resolve("out");
        Path tables = folder.resolve("tables");
        int exit = run(
                in.toString(),
                "--to-lines",
                out.toString(),
                "--to-parquet",
                tables.toString(),
                "--parallelism",
                "1",
                "--apart",
                "year");
        assertThat(exit).as(told.toString()).isZero();
        List<String> lines = JobRun.lines(out);
        assertThat(lines).anyMatch(line -> line.contains("\"type\":\"ASSAULT\""));
        assertThat(lines).anyMatch(line -> line.contains("\"report\":\"two\""));
        assertThat(out.resolve("event/day=2026-05-03")).isDirectory();
        assertThat(tables.resolve("event/day=2026-05-04")).isDirectory();
    }

    @Test
    void stateOfAnotherVersionIsRefusedWithARemedy() throws Exception {
        Path in = Files.createDirectories(folder.resolve("in"));
        String state = Path.of("src/test/resources/savepoint-of-other-state").toString();
        int exit = run(
                in.toString(), "--to-lines", folder.resolve("out").toString(), "--parallelism", "1", "--resume", state);
        assertThat(exit).isEqualTo(3);
        assertThat(told.toString())
                .contains("savepoint-of-other-state", "of another version of Dateline", "start without --resume");
    }
}
