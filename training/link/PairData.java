import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.dateline.codec.RecordParser;
import org.dateline.data.DataFolder;
import org.dateline.data.file.DataFile;
import org.dateline.link.event.EventMention;
import org.dateline.link.event.ReportProfile;
import org.dateline.link.event.SameEvent;
import org.dateline.link.story.WordWeights;
import org.dateline.model.event.Event;
import org.dateline.model.event.Evidence;
import org.dateline.store.Store;
import org.dateline.store.write.StoreWriter;

/**
 * Writes the signs of judged pairs of tellings: {@code PairData DATA STORE PAIRS.tsv OUT.tsv}. A line of PAIRS has a report, start and end of a
 * trigger in it, another report, start and end of a trigger in it, and True, False or part. The events are those of the store whose triggers
 * overlap; a pair without one is left out.
 */
final class PairData {

    private PairData() {}

    /** Runs it. */
    public static void main(String[] arguments) throws IOException {
        List<DataFile> tables = new DataFolder(List.of(Path.of(arguments[0]))).files("link", ".tsv");
        SameEvent same = new SameEvent(tables, new WordWeights(tables));
        List<String> lines = Files.readAllLines(Path.of(arguments[2]));
        try (Store store = Store.writing(Path.of(arguments[1]));
                PrintStream out = new PrintStream(arguments[3], StandardCharsets.UTF_8)) {
            store.together(writing -> {
                lines.forEach(line -> write(line.split("\t"), writing, same, out));
                return null;
            });
        }
    }

    private static void write(String[] cells, StoreWriter writing, SameEvent same, PrintStream out) {
        EventMention one = mention(writing, cells[0], Integer.parseInt(cells[1]), Integer.parseInt(cells[2]));
        EventMention other = mention(writing, cells[3], Integer.parseInt(cells[4]), Integer.parseInt(cells[5]));
        if (one != null && other != null) {
            SameEvent.Compared compared = same.compare(one, other);
            out.println(cells[6] + "\t" + Objects.requireNonNullElse(compared.veto(), "ok") + "\t" + compared.signs());
        }
    }

    private static EventMention mention(StoreWriter writing, String report, int start, int end) {
        ReportProfile profile = writing.subjects().profile(writing.read().report(report));
        EventMention best = null;
        int most = 0;
        for (String record : writing.read().records(report)) {
            Event event = RecordParser.event(record);
            for (Evidence evidence : event.evidence()) {
                int shared = Math.min(end, evidence.trigger().end()) - Math.max(start, evidence.trigger().start());
                if (shared > most && profile != null) {
                    most = shared;
                    best = new EventMention(event, profile);
                }
            }
        }
        return best;
    }
}
