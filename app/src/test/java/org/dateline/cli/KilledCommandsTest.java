package org.dateline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.dateline.cli.terminal.ExitCode;
import org.dateline.store.StoreCare;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Commands killed with SIGKILL at random moments, {@code -Ddateline.kills=1000} times each: nothing is lost, nothing comes twice. */
class KilledCommandsTest {

    private static final int KILLS = Integer.getInteger("dateline.kills", 5);
    private static final int LONGEST_IMPORT = 2500;
    private static final int LONGEST_EXPORT = 250;

    @TempDir
    private static Path folder;

    private static Path lines = Path.of("");
    private static Path whole = Path.of("");

    private final long seed = Long.getLong("dateline.seed", System.nanoTime());
    private final Random random = new Random(seed);

    @BeforeAll
    static void imports() throws IOException {
        lines = Files.write(folder.resolve("lines.jsonl"), ImportCommandTest.reports());
        whole = folder.resolve("whole.db");
        assertThat(new Shell().run("import", lines, "--into", whole).exitCode()).isEqualTo(ExitCode.DONE);
    }

    /**
     * Starts a command and kills it.
     *
     * @param begun a file that is there and not empty when the work begins
     * @param most how many milliseconds later it is killed at most
     * @return whether it was killed before it ended
     */
    private boolean isKilled(Path begun, int most, Object... command) throws IOException, InterruptedException {
        List<String> words = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Ddateline.home=" + System.getProperty("dateline.home", ""),
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName()));
        Stream.of(command).map(Object::toString).forEach(words::add);
        Process process = new ProcessBuilder(words)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("log.txt").toFile())
                .start();
        while (process.isAlive() && !(Files.exists(begun) && Files.size(begun) > 0)) {
            process.waitFor(1, TimeUnit.MILLISECONDS);
        }
        process.waitFor(random.nextInt(most), TimeUnit.MILLISECONDS);
        boolean killed = process.isAlive();
        process.destroyForcibly().waitFor();
        return killed;
    }

    @Test
    void anImportThatWasKilledGoesOnAndLosesNothing() throws IOException, InterruptedException {
        List<String> wanted = ImportCommandTest.content(whole);
        int killed = 0;
        for (int kill = 0; kill < KILLS; kill++) {
            Path store = folder.resolve("killed.db");
            killed +=
                    isKilled(folder.resolve("killed.db-wal"), LONGEST_IMPORT, "import", lines, "--into", store) ? 1 : 0;
            // Each third store is imported to its end, so that kills hit all stages of an import.
            if (kill % 3 == 2 || kill == KILLS - 1) {
                assertThat(new Shell().run("import", lines, "--into", store).exitCode())
                        .isEqualTo(ExitCode.DONE);
                assertThat(StoreCare.check(store))
                        .as("seed %d, kill %d", seed, kill)
                        .isEmpty();
                assertThat(ImportCommandTest.content(store))
                        .as("seed %d, kill %d", seed, kill)
                        .isEqualTo(wanted);
                for (String part : List.of("", "-wal", "-shm")) {
                    Files.deleteIfExists(folder.resolve("killed.db" + part));
                }
            }
        }
        assertThat(killed).as("seed %d", seed).isPositive();
    }

    @Test
    void anExportThatWasKilledLeavesTheFileOfBeforeOrOfAfter() throws IOException, InterruptedException {
        Path out = folder.resolve("events.jsonl");
        Path draft = folder.resolve(".events.jsonl.part");
        new Shell().run("export", whole, "-o", out);
        String after = Files.readString(out);
        new Shell().run("export", whole, "-o", out, "--overwrite", "killed:>50");
        String before = Files.readString(out);
        assertThat(before).isNotEqualTo(after).isNotEmpty();
        int killed = 0;
        for (int kill = 0; kill < KILLS; kill++) {
            killed += isKilled(draft, LONGEST_EXPORT, "export", whole, "-o", out, "--overwrite") ? 1 : 0;
            String there = Files.readString(out);
            assertThat(there).as("seed %d, kill %d", seed, kill).isIn(before, after);
            if (there.equals(after)) {
                new Shell().run("export", whole, "-o", out, "--overwrite", "killed:>50");
            }
            Files.deleteIfExists(draft);
        }
        assertThat(killed).as("seed %d", seed).isPositive();
        assertThat(new Shell().run("export", whole, "-o", out, "--overwrite").exitCode())
                .isEqualTo(ExitCode.DONE);
        assertThat(out).hasContent(after);
    }
}
