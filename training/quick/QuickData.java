package org.dateline.annotate;

import java.io.BufferedOutputStream;
import java.io.BufferedWriter;
import java.io.DataOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.dateline.annotate.encoder.EncoderModel;
import org.dateline.annotate.encoder.Scores;
import org.dateline.annotate.split.Offsets;
import org.dateline.annotate.split.SentenceSplitter;
import org.dateline.annotate.split.Spelling;
import org.dateline.annotate.split.WordLists;
import org.dateline.annotate.split.WordSplitter;
import org.dateline.data.DataFolder;
import org.dateline.data.file.DataFile;
import tools.jackson.databind.ObjectMapper;

/**
 * Lets the careful encoder read sentences, for the quick one to learn from; see README.md.
 *
 * <pre>
 * sentences DATA OUT IN…  the sentences of texts (.jsonl: the field "text" of each line; else a sentence a line), each once,
 *                         a line each, words parted by tabs
 * teach DATA IN OUT       for each such line what the careful encoder says of it; see README.md for the bytes
 * </pre>
 */
final class QuickData {

    private static final int MOST_WORDS = 100;

    private QuickData() {}

    public static void main(String[] arguments) throws Exception {
        DataFolder data = new DataFolder(List.of(Path.of(arguments[1])));
        switch (arguments[0]) {
            case "sentences" -> sentences(data, arguments);
            case "teach" -> teach(data, Path.of(arguments[2]), Path.of(arguments[3]));
            default -> throw new IllegalArgumentException(arguments[0]);
        }
    }

    private static void sentences(DataFolder data, String[] arguments) throws Exception {
        WordLists lists = WordLists.read(data.files("annotate", ""));
        SentenceSplitter sentences = new SentenceSplitter(lists);
        WordSplitter words = new WordSplitter(lists);
        Set<String> found = new LinkedHashSet<>();
        ObjectMapper json = new ObjectMapper();
        for (String name : Arrays.asList(arguments).subList(3, arguments.length)) {
            for (String line : Files.readAllLines(Path.of(name))) {
                String text = name.endsWith(".jsonl") ? json.readTree(line).path("text").asString() : line;
                for (String paragraph : text.split("\\R+")) {
                    for (Offsets sentence : sentences.split(paragraph)) {
                        List<String> forms = new ArrayList<>();
                        for (Offsets word : words.split(paragraph, sentence)) {
                            forms.add(word.of(paragraph).replaceAll("\\s", ""));
                        }
                        if (!forms.isEmpty() && forms.size() <= MOST_WORDS) {
                            found.add(String.join("\t", forms));
                        }
                    }
                }
            }
        }
        Files.write(Path.of(arguments[2]), found);
    }

    private static void teach(DataFolder data, Path in, Path out) throws Exception {
        List<DataFile> files = data.files("models/encoder", ".onnx", ".txt");
        int threads = Runtime.getRuntime().availableProcessors();
        List<String> lines = Files.readAllLines(in);
        try (EncoderModel encoder = EncoderModel.load(files);
                DataOutputStream bytes =
                        new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(out), 1 << 20))) {
            for (int start = 0; start < lines.size(); start += 1024) {
                List<String> part = lines.subList(start, Math.min(lines.size(), start + 1024));
                List<Scores> read = part.parallelStream()
                        .map(line -> {
                            List<String> words = List.of(line.split("\t"));
                            return encoder.score(words, words.stream().mapToInt(Spelling::of).toArray());
                        })
                        .toList();
                for (Scores scores : read) {
                    write(scores, bytes);
                }
                if (start / 1024 % 10 == 0) {
                    System.err.printf("%,d of %,d sentences read, %d threads%n", start, lines.size(), threads);
                }
            }
        }
    }

    private static void write(Scores scores, DataOutputStream bytes) throws Exception {
        int count = scores.tags().length;
        for (int[] numbers : List.of(
                scores.tags(),
                scores.features(),
                scores.relations(),
                scores.nominals(),
                scores.predicates(),
                scores.lemmas(),
                scores.likeliestHeads())) {
            for (int number : numbers) {
                bytes.writeByte(number);
            }
        }
        for (int word = 0; word < count; word++) {
            shares(scores.names()[word], true, bytes);
            shares(scores.events()[word], false, bytes);
            shares(scores.arcs()[word + 1], true, bytes);
            for (int argument = 0; argument < count; argument++) {
                bytes.writeByte(scores.predicates()[word] == 0 ? 0 : scores.roles()[word][argument]);
            }
        }
    }

    /** Shares in 255 parts. */
    private static void shares(float[] scores, boolean logits, DataOutputStream bytes) throws Exception {
        double[] shares = new double[scores.length];
        double most = Double.NEGATIVE_INFINITY;
        for (float score : scores) {
            most = Math.max(most, score);
        }
        double sum = 0;
        for (int at = 0; at < shares.length; at++) {
            shares[at] = logits ? Math.exp(scores[at] - most) : scores[at];
            sum += shares[at];
        }
        for (double share : shares) {
            bytes.writeByte((int) Math.round(255 * share / sum));
        }
    }
}
