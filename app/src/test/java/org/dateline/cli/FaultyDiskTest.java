package org.dateline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.dateline.cli.terminal.ExitCode;
import org.dateline.cli.terminal.Terminal;
import org.dateline.export.Screen;
import org.dateline.fault.FaultyDisk;
import org.dateline.model.report.Digest;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import picocli.CommandLine;
import tools.jackson.databind.ObjectMapper;

/**
 * Whichever change of the disk fails, what an export or a site consists of is what it was before or what it is after; and the next run
 * makes it whole, and leaves nothing beside it.
 */
@Timeout(900)
class FaultyDiskTest {

    @TempDir
    private static Path folder;

    private static Path store = Path.of("");
    private static Path place = Path.of("");

    private record Ran(int exitCode, String err) {}

    @BeforeAll
    static void imports() throws IOException {
        store = SampleStore.filled(folder);
        place = Files.createDirectory(folder.resolve("place"));
    }

    /** Runs a command that sees what lies in the place by way of a disk. */
    private static Ran run(FaultyDisk disk, Object... words) {
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        PrintStream told = new PrintStream(err, true, StandardCharsets.UTF_8);
        Terminal terminal = new Terminal(
                new ByteArrayInputStream(new byte[0]),
                new ByteArrayOutputStream(),
                told,
                false,
                false,
                new Screen(80, false));
        CommandLine commands = Main.commands(terminal);
        commands.registerConverter(
                Path.class, text -> text.startsWith(place.toString()) ? disk.path(Path.of(text)) : Path.of(text));
        String[] arguments = Stream.of(words).map(Object::toString).toArray(String[]::new);
        int exitCode = commands.setErr(new PrintWriter(told, true)).execute(arguments);
        return new Ran(exitCode, err.toString(StandardCharsets.UTF_8));
    }

    private static FaultyDisk whole() {
        return new FaultyDisk(FaultyDisk.Kind.ONE_CHANGE, 0);
    }

    private static Map<String, String> files() throws IOException {
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(place)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                files.put(place.relativize(file).toString(), Digest.sha256(Files.readAllBytes(file)));
            }
        }
        return files;
    }

    /** What a reader sees: not what lies beside it under a name that begins with a full stop, nor when it was written. */
    private static Map<String, String> seen() throws IOException {
        Map<String, String> files = files();
        files.keySet().removeIf(name -> name.startsWith(".") || name.contains("/.") || name.endsWith("manifest.json"));
        return files;
    }

    private static void empty() throws IOException {
        try (Stream<Path> all = Files.walk(place)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                if (!path.equals(place)) {
                    Files.delete(path);
                }
            }
        }
    }

    private interface Check {
        void holds(String when) throws IOException;
    }

    /** Fails the first change, the second and so on of a command, after what was there before was made. */
    private static void failing(FaultyDisk.Kind kind, Object[] earlier, Object[] command, Check check)
            throws IOException {
        prepare(earlier);
        FaultyDisk counting = whole();
        assertThat(run(counting, command).exitCode()).isEqualTo(ExitCode.DONE);
        Map<String, String> after = seen();
        List<Integer> faults = apart(counting.changes());
        assertThat(faults).hasSizeGreaterThan(5);
        for (int change : faults) {
            prepare(earlier);
            Map<String, String> before = seen();
            assertThat(before).isNotEqualTo(after);
            FaultyDisk disk = new FaultyDisk(kind, change);
            Ran ran = run(disk, command);
            String when = kind + " at " + change + ", " + counting.changes().get(change - 1) + ": " + ran.err();
            assertThat(disk.hasFailed()).as(when).isTrue();
            assertThat(ran.err()).as(when).doesNotContain("bug");
            assertThat(seen()).as(when).isIn(before, after);
            check.holds(when);
            if (ran.exitCode() == ExitCode.DONE) {
                assertThat(seen()).as(when).isEqualTo(after);
            } else if (kind == FaultyDisk.Kind.FULL) {
                assertThat(ran.err()).as(when).contains("the disk is full", "what was there before is as it was");
            }
            Ran again = run(whole(), command);
            if (again.exitCode() != ExitCode.DONE) {
                // What was finished before the fault is not replaced unasked.
                assertThat(again.err()).as(when).contains("--overwrite");
            }
            assertThat(seen()).as(when).isEqualTo(after);
        }
    }

    private static void prepare(Object[] earlier) throws IOException {
        empty();
        if (earlier.length > 0) {
            assertThat(run(whole(), earlier).exitCode()).isEqualTo(ExitCode.DONE);
        }
    }

    /** The numbers of changes, without those in the midst of several writes to one file. */
    private static List<Integer> apart(List<String> changes) {
        return IntStream.range(0, changes.size())
                .filter(index -> index == 0
                        || index == changes.size() - 1
                        || !changes.get(index).equals(changes.get(index - 1))
                        || !changes.get(index).equals(changes.get(index + 1)))
                .mapToObj(index -> index + 1)
                .toList();
    }

    private static Object[] words(Object... words) {
        return words;
    }

    @ParameterizedTest
    @EnumSource
    void anExportIsTheOneBeforeOrTheOneAfter(FaultyDisk.Kind kind) throws IOException {
        Path file = place.resolve("events.csv");
        Check manifestFits = when -> {
            Path manifest = place.resolve("events.csv.manifest.json");
            if (Files.exists(file)) {
                assertThat(new ObjectMapper()
                                .readTree(Files.readString(manifest))
                                .path("sha256")
                                .asString())
                        .as(when)
                        .isEqualTo(Digest.sha256(Files.readAllBytes(file)));
            }
        };
        failing(kind, words(), words("export", store, "-o", file), manifestFits);
        failing(
                kind,
                words("export", store, "-o", file, "type:PROTEST"),
                words("export", store, "-o", file, "--overwrite"),
                manifestFits);
        assertThat(files().keySet()).noneMatch(name -> name.startsWith("."));
    }

    @Test
    void aNewSiteIsThereWholeOrNotAtAll() throws IOException {
        Path site = place.resolve("site");
        failing(FaultyDisk.Kind.FULL, words(), words("publish", store, site), when -> {});
    }

    @Test
    void aSiteIsTheOneBeforeOrTheOneAfter() throws IOException {
        Path site = place.resolve("site");
        failing(
                FaultyDisk.Kind.ONE_CHANGE,
                words("publish", store, site, "type:PROTEST"),
                words("publish", store, site, "--overwrite"),
                when -> {});
        assertThat(files().keySet()).noneMatch(name -> name.contains("/."));
    }
}
