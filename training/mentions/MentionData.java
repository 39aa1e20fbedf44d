import java.io.BufferedOutputStream;
import java.io.BufferedReader;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import org.dateline.Dateline;
import org.dateline.data.DataFolder;
import org.dateline.mention.MentionPairs;
import org.dateline.mention.MentionReader;
import org.dateline.model.annotation.ChainMention;
import org.dateline.model.annotation.Sentence;
import org.dateline.model.report.Problem;
import org.dateline.model.report.Span;

/** Writes the mentions of texts, with the encoder's states and all signs, for train.py: MentionData DATA OUT SET…; a set is GUM in CoNLL-U or GAP in TSV. */
public final class MentionData {

    private record Text(String id, List<Sentence> sentences) {}

    public static void main(String[] arguments) throws IOException {
        DataFolder data = new DataFolder(List.of(Path.of(arguments[0])));
        List<Problem> problems = new ArrayList<>();
        MentionReader reader = new MentionReader(data.files("mentions", ".tsv"), problems);
        if (!problems.isEmpty()) {
            throw new IOException(problems.toString());
        }
        Path out = Path.of(arguments[1]);
        Files.createDirectories(out);
        Files.write(out.resolve("signs.txt"), reader.signs());
        try (Dateline dateline = Dateline.open(data)) {
            for (int at = 2; at < arguments.length; at++) {
                Path set = Path.of(arguments[at]);
                String name = set.getFileName().toString().replaceAll("\\..*", "");
                try (BufferedReader lines = lines(set);
                        DataOutputStream bytes = new DataOutputStream(
                                new BufferedOutputStream(Files.newOutputStream(out.resolve(name + ".bin"))))) {
                    if (set.toString().contains(".tsv")) {
                        gap(lines, dateline, reader, bytes);
                    } else {
                        gum(lines, dateline, reader, bytes);
                    }
                }
            }
        }
    }

    private static BufferedReader lines(Path set) throws IOException {
        InputStream in = Files.newInputStream(set);
        return new BufferedReader(new InputStreamReader(
                set.toString().endsWith(".gz") ? new GZIPInputStream(in) : in, StandardCharsets.UTF_8));
    }

    private static void gum(BufferedReader lines, Dateline dateline, MentionReader reader, DataOutputStream out)
            throws IOException {
        String id = "";
        List<Sentence> sentences = new ArrayList<>();
        List<String> words = new ArrayList<>();
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            if (line.startsWith("# newdoc id = ")) {
                write(id, sentences, reader, out);
                id = line.substring("# newdoc id = ".length());
                sentences = new ArrayList<>();
            } else if (line.isBlank()) {
                sentences.add(dateline.annotate(words, Set.of()));
                words = new ArrayList<>();
            } else if (line.matches("\\d+\t.*")) {
                words.add(plain(line.split("\t")[1]));
            }
        }
        write(id, sentences, reader, out);
    }

    /** Signs as the program writes them before it reads a word. */
    private static String plain(String word) {
        return word.replaceAll("[\u2018\u2019]", "'")
                .replaceAll("[\u201c\u201d]", "\"")
                .replaceAll("[\u2013\u2014]", "-")
                .replace('\u00a0', ' ');
    }

    private static void gap(BufferedReader lines, Dateline dateline, MentionReader reader, DataOutputStream out)
            throws IOException {
        lines.readLine();
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            String[] cells = line.split("\t");
            write(cells[0], dateline.annotate(cells[1]).sentences(), reader, out);
        }
    }

    private static void write(String id, List<Sentence> sentences, MentionReader reader, DataOutputStream out)
            throws IOException {
        if (sentences.isEmpty()) {
            return;
        }
        MentionPairs pairs = reader.read(sentences);
        out.writeUTF(id);
        out.writeInt(pairs.mentions().size());
        for (int at = 0; at < pairs.mentions().size(); at++) {
            ChainMention mention = pairs.mentions().get(at);
            Span span = sentences.get(mention.sentence()).token(mention.head()).span();
            out.writeInt(mention.sentence());
            out.writeInt(mention.head());
            out.writeInt(mention.first());
            out.writeInt(mention.end());
            out.writeInt(mention.isJoint() ? 1 : 0);
            out.writeInt(span.start());
            out.writeInt(span.end());
            float[] state = pairs.states().get(at);
            out.writeInt(state.length);
            for (float value : state) {
                out.writeFloat(value);
            }
            numbers(pairs.signs()[at], out);
            List<Integer> candidates = pairs.candidates().get(at);
            out.writeInt(candidates.size());
            for (int candidate = 0; candidate < candidates.size(); candidate++) {
                out.writeInt(candidates.get(candidate));
                numbers(pairs.pairs().get(at)[candidate], out);
            }
        }
    }

    private static void numbers(int[] numbers, DataOutputStream out) throws IOException {
        out.writeInt(numbers.length);
        for (int number : numbers) {
            out.writeInt(number);
        }
    }
}
