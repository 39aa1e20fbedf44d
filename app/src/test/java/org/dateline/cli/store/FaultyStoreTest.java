package org.dateline.cli.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import org.dateline.Dateline;
import org.dateline.cli.SampleStore;
import org.dateline.cli.terminal.Terminal;
import org.dateline.codec.Origin;
import org.dateline.data.DataFolder;
import org.dateline.export.Screen;
import org.dateline.fault.FileLimit;
import org.dateline.model.event.CodedReport;
import org.dateline.model.report.Report;
import org.dateline.read.Position;
import org.dateline.read.ReadOptions;
import org.dateline.read.Reading;
import org.dateline.read.Readings;
import org.dateline.read.ReportReader;
import org.dateline.read.page.PageReader;
import org.dateline.record.RecordBook;
import org.dateline.store.Store;
import org.dateline.store.StoreCare;
import org.dateline.store.sql.StoreProblem;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Whichever write of an import or a recoding fails or is lost, the store is the one before or the one after. */
@Timeout(900)
class FaultyStoreTest {

    private static final DataFolder DATA = new DataFolder(List.of(DataFolder.installed()));
    private static final PageReader PAGES = PageReader.open(DATA.files("read", ".tsv"));
    private static final int FRAME = 4096 + 24;
    private static final int HEADER = 32;

    /** Reports are coded once; what is tested is how they are kept. */
    private static final Map<String, CodedReport> CODED = new HashMap<>();

    private static Origin origin = new Origin("", "");

    @TempDir
    private static Path folder;

    private static Path earlier = Path.of("");
    private static Path later = Path.of("");

    @BeforeAll
    static void code() throws IOException {
        List<String> lines = SampleStore.lines();
        earlier = Files.write(folder.resolve("earlier.jsonl"), lines.subList(0, 2));
        later = Files.write(folder.resolve("later.jsonl"), lines);
        try (Dateline dateline = Dateline.open(DATA)) {
            origin = new Origin(dateline.coder(), dateline.dataVersion());
            each(later, report -> CODED.put(report.text().string(), dateline.code(report)));
        }
    }

    private interface Taker {
        void take(Report report);
    }

    private static void each(Path file, Taker taker) throws IOException {
        try (Readings readings = readings(file)) {
            while (readings.hasNext()) {
                if (readings.next().reading() instanceof Reading.Read read) {
                    taker.take(read.report());
                }
            }
        }
    }

    private static Readings readings(Path file) throws IOException {
        ReadOptions options = new ReadOptions(null, ReadOptions.LARGEST, new ByteArrayInputStream(new byte[0]), true);
        return new ReportReader(options, PAGES).open(List.of(file.toString()), Position.START, List.of());
    }

    private static CodedReport coded(Report report) {
        return Objects.requireNonNull(CODED.get(report.text().string()));
    }

    private static Terminal terminal() {
        PrintStream nowhere = new PrintStream(new ByteArrayOutputStream());
        return new Terminal(
                new ByteArrayInputStream(new byte[0]),
                new ByteArrayOutputStream(),
                nowhere,
                false,
                false,
                new Screen(80, false));
    }

    private interface Work {
        void into(Path store) throws IOException;
    }

    private static Work importing(Path file) {
        return place -> {
            try (Store store = Store.open(place);
                    Readings readings = readings(file)) {
                RecordBook book = RecordBook.open(store, DATA, origin, "import");
                new ImportRun(FaultyStoreTest::coded, book, store, file.toString(), terminal())
                        .over(readings, 1, () -> 0);
            }
        };
    }

    private static Work recoding() {
        return place -> {
            try (Store store = Store.writing(place)) {
                RecordBook book = RecordBook.open(store, DATA, new Origin(origin.coder(), "another version"), "recode");
                new RecodeRun(FaultyStoreTest::coded, book, store, terminal(), false).over(1, true);
            }
        };
    }

    private static List<String> content(Path place) {
        List<String> content = new ArrayList<>();
        try (Store store = Store.writing(place)) {
            store.read().content(content::add);
            store.read().codedBy().forEach((who, reports) -> content.add(who + " " + reports));
        }
        return content;
    }

    private static Path copy(Path from, String name) throws IOException {
        Path to = folder.resolve(name);
        for (String part : List.of("", "-wal", "-shm")) {
            Path source = from.resolveSibling(from.getFileName() + part);
            Path target = to.resolveSibling(to.getFileName() + part);
            Files.deleteIfExists(target);
            if (Files.exists(source) && !part.equals("-shm")) {
                Files.copy(source, target, StandardCopyOption.REPLACE_EXISTING);
            }
        }
        return to;
    }

    /** Fails each write of the log and of the file beyond a length, for all lengths. */
    private static void failing(Path before, Work work) throws IOException, InterruptedException {
        assumeTrue(FileLimit.isKnown(), "prlimit is missing");
        Path whole = copy(before, "whole.db");
        work.into(whole);
        List<String> wanted = content(whole);
        List<String> had = content(before);
        assertThat(wanted).isNotEqualTo(had);
        int faults = 0;
        boolean failed = true;
        for (int frames = 0; failed; frames++) {
            Path place = copy(before, "faulty.db");
            String said = "";
            try (FileLimit limit = FileLimit.of(HEADER + (long) FRAME * frames + FRAME / 2)) {
                work.into(place);
            } catch (RuntimeException failure) {
                StoreProblem problem = StoreProblem.in(failure);
                assertThat(problem).as("%d frames: %s", frames, failure).isNotNull();
                said = problem == null ? "" : String.valueOf(problem.getMessage());
            }
            failed = !said.isEmpty();
            faults += failed ? 1 : 0;
            assertThat(said).matches("|.*(before is safe|disk is full|disk fails).*");
            assertThat(StoreCare.check(place)).as("%d frames", frames).isEmpty();
            assertThat(content(place)).as("%d frames: %s", frames, said).isIn(had, wanted);
            work.into(place);
            assertThat(content(place)).as("%d frames", frames).isEqualTo(wanted);
        }
        assertThat(faults).isGreaterThan(20);
    }

    @Test
    void whicheverWriteOfAnImportFailsTheStoreIsTheOneBeforeOrTheOneAfter() throws IOException, InterruptedException {
        Path before = folder.resolve("import-before.db");
        importing(earlier).into(before);
        failing(before, importing(later));
    }

    @Test
    void whicheverWriteOfARecodingFailsTheStoreIsTheOneBeforeOrTheOneAfter() throws IOException, InterruptedException {
        Path before = folder.resolve("recode-before.db");
        importing(later).into(before);
        failing(before, recoding());
    }

    /** The log is not synced at each commit: a power loss may take its end away, or single blocks. */
    @Test
    void whateverOfTheLogAPowerLossTakesTheStoreIsAsAfterATransaction() throws IOException {
        Path live = folder.resolve("live.db");
        TreeMap<Long, List<String>> states = new TreeMap<>();
        Path lost;
        try (Store store = Store.open(live)) {
            store.settle();
            states.put(0L, content(copy(live, "state.db")));
            RecordBook book = RecordBook.open(store, DATA, origin, "import");
            List<CodedReport> reports = new ArrayList<>();
            each(later, report -> reports.add(coded(report)));
            for (CodedReport report : reports) {
                store.together(writing -> {
                    book.keep(writing, book.stored(report));
                    book.link(writing);
                    return null;
                });
                states.put(Files.size(live.resolveSibling("live.db-wal")), content(copy(live, "state.db")));
            }
            lost = copy(live, "lost.db");
        }
        assertThat(new TreeSet<>(states.keySet())).hasSize(6);
        long length = Files.size(lost.resolveSibling("lost.db-wal"));
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (long cut = 0; cut <= length; cut += FRAME) {
            long end = Math.min(length, cut + random.nextInt(FRAME));
            Path place = copy(lost, "cut.db");
            try (RandomAccessFile log =
                    new RandomAccessFile(place.resolveSibling("cut.db-wal").toFile(), "rw")) {
                log.setLength(end);
            }
            assertThat(content(place))
                    .as("cut at %d, seed %d", end, seed)
                    .isEqualTo(states.floorEntry(end).getValue());
            assertThat(StoreCare.check(place)).isEmpty();

            Path holed = copy(lost, "holed.db");
            long hole = cut / 4096 * 4096;
            try (RandomAccessFile log =
                    new RandomAccessFile(holed.resolveSibling("holed.db-wal").toFile(), "rw")) {
                log.seek(hole);
                log.write(new byte[(int) Math.min(4096, length - hole)]);
            }
            assertThat(content(holed))
                    .as("block at %d", hole)
                    .isEqualTo(states.floorEntry(hole).getValue());
            assertThat(StoreCare.check(holed)).isEmpty();
        }
    }
}
