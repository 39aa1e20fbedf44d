package org.dateline.annotate.encoder;

import java.io.BufferedOutputStream;
import java.io.BufferedWriter;
import java.io.DataOutputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dateline.Dateline;
import org.dateline.annotate.encoder.EncoderModel;
import org.dateline.annotate.split.Offsets;
import org.dateline.annotate.split.Spelling;
import org.dateline.annotate.split.WordLists;
import org.dateline.annotate.split.WordSplitter;
import org.dateline.code.lexicon.EntryExample;
import org.dateline.data.DataFolder;
import org.dateline.data.file.DataFile;
import org.dateline.model.annotation.Annotated;
import org.dateline.model.annotation.Sentence;
import org.dateline.model.annotation.Token;
import org.dateline.model.event.Event;
import org.dateline.model.event.Evidence;
import org.dateline.model.report.Report;
import org.dateline.model.report.Span;
import org.dateline.model.report.StoredText;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Makes what the judge is trained on; see README.md.
 *
 * <pre>
 * examples DATA OUT           the lexicon's examples, a line for each word that could tell an event: label, tab,
 *                             sentence with the word in brackets
 * sentences DATA LABEL IN OUT [TYPE]
 *                             the same of plain sentences, one a line: what is coded in them (of TYPE alone, if given); with LABEL
 *                             "none" every word that is coded is taken to tell no event
 * mined DATA TYPE IN OUT     the words of plain sentences to which the judge of the data folder gives a share of a type, as telling no event
 * records DATA MODEL IN OUT   for each content word of texts with gold records the type that it tells, or none (OUT.tsv), and its
 *                             states (OUT.f32)
 * states DATA MODEL IN OUT    for each line of such a file the states of the sentence, of the word and the mean of all
 *                             words, as big-endian floats
 * </pre>
 */
final class JudgeData {

    /** From which share of a type on a word of a harmless sentence is worth learning from. */
    private static final double MINED = 0.1;

    private JudgeData() {}

    public static void main(String[] arguments) throws Exception {
        DataFolder data = new DataFolder(
                Arrays.stream(arguments[1].split(":")).map(Path::of).toList());
        switch (arguments[0]) {
            case "examples" -> examples(data, Path.of(arguments[2]));
            case "sentences" -> sentences(
                    data,
                    arguments[2].equals("none") ? "none" : null,
                    Path.of(arguments[3]),
                    Path.of(arguments[4]),
                    arguments.length > 5 ? arguments[5] : null);
            case "mined" -> mined(data, arguments[2], Path.of(arguments[3]), Path.of(arguments[4]));
            case "records" -> records(data, Path.of(arguments[2]), Path.of(arguments[3]), Path.of(arguments[4]));
            case "states" -> states(data, Path.of(arguments[2]), Path.of(arguments[3]), Path.of(arguments[4]));
            default -> throw new IllegalArgumentException(arguments[0]);
        }
    }

    private static void examples(DataFolder data, Path out) throws Exception {
        try (Dateline dateline = Dateline.open(data);
                BufferedWriter writer = Files.newBufferedWriter(out)) {
            for (EntryExample example : dateline.eventCoder().lexicon().examples()) {
                String text = example.example().text();
                if (example.example().kind() == org.dateline.code.lexicon.ExampleSentence.Kind.UNMET) {
                    continue;
                }
                Set<Span> coded = write(dateline, text, null, null, writer);
                Annotated annotated = dateline.annotate(text);
                for (Sentence sentence : annotated.sentences()) {
                    for (Token token : sentence.tokens()) {
                        boolean trigger = example.triggers().contains(token.lemma().toLowerCase(Locale.ROOT));
                        if (trigger && coded.stream().noneMatch(span -> span.overlaps(token.span()))) {
                            line(text, token.span(), "none", writer);
                        }
                    }
                }
            }
        }
    }

    private static void sentences(DataFolder data, String label, Path in, Path out, String type) throws Exception {
        try (Dateline dateline = Dateline.open(data);
                BufferedWriter writer = Files.newBufferedWriter(out)) {
            for (String text : Files.readAllLines(in)) {
                write(dateline, text, label, type, writer);
            }
        }
    }

    private static void mined(DataFolder data, String type, Path in, Path out) throws Exception {
        try (Dateline dateline = Dateline.open(data);
                BufferedWriter writer = Files.newBufferedWriter(out)) {
            for (String text : Files.readAllLines(in)) {
                for (Sentence sentence : dateline.annotate(text).sentences()) {
                    for (Token token : sentence.tokens()) {
                        if (sentence.judgement(token).share(type) >= MINED) {
                            line(text, token.span(), "none", writer);
                        }
                    }
                }
            }
        }
    }

    private static Set<Span> write(Dateline dateline, String text, String label, String type, BufferedWriter writer)
            throws Exception {
        Set<Span> coded = new HashSet<>();
        Report report = new Report("item", new StoredText(text), null, null, null, null, null, "set");
        for (Event event : dateline.code(report).events()) {
            boolean counts = type == null || event.code().type().equals(type);
            for (Evidence evidence : event.evidence()) {
                if (counts && coded.add(evidence.trigger())) {
                    line(text, evidence.trigger(), label == null ? event.code().type() : label, writer);
                }
            }
        }
        return coded;
    }

    private static void line(String text, Span span, String label, BufferedWriter writer) throws Exception {
        int start = text.offsetByCodePoints(0, span.start());
        int end = text.offsetByCodePoints(0, span.end());
        writer.write(label + "\t" + text.substring(0, start) + "[" + text.substring(start, end) + "]" + text.substring(end));
        writer.newLine();
    }

    private static void records(DataFolder data, Path model, Path in, Path out) throws Exception {
        JsonMapper mapper = JsonMapper.builder().build();
        try (Dateline dateline = Dateline.open(data);
                EncoderModel encoder = EncoderModel.load(files(data, model));
                BufferedWriter labels = Files.newBufferedWriter(Path.of(out + ".tsv"));
                OutputStream file = new BufferedOutputStream(Files.newOutputStream(Path.of(out + ".f32")));
                DataOutputStream numbers = new DataOutputStream(file)) {
            for (String line : Files.readAllLines(in)) {
                JsonNode item = mapper.readTree(line);
                NewsLabels told = new NewsLabels(item);
                for (Sentence sentence : dateline.annotate(item.get("text").asString()).sentences()) {
                    List<String> words = sentence.words();
                    if (words.size() > EncoderModel.MOST_WORDS) {
                        continue;
                    }
                    float[][] states = encoder.states(words, words.stream().mapToInt(Spelling::of).toArray());
                    float[] mean = mean(states);
                    for (Token token : sentence.tokens()) {
                        String label = told.label(token);
                        if (label != null) {
                            labels.write(label + "\t" + item.get("id").asString() + "\t" + token.text() + "\t" + told.modes(token));
                            labels.newLine();
                            write(numbers, states[0], states[token.index() + 1], mean);
                        }
                    }
                }
            }
        }
    }

    /** What the gold records of a text say of its words. */
    private static final class NewsLabels {

        private static final Set<String> CONTENT = Set.of("VERB", "NOUN", "PROPN", "ADJ", "ADV");

        private final Map<Integer, String> heads = new HashMap<>();
        private final Map<Integer, String> modes = new HashMap<>();
        private final List<Span> passages = new ArrayList<>();

        NewsLabels(JsonNode item) {
            String text = item.get("text").asString();
            for (JsonNode event : item.get("events")) {
                String label = event.get("types").get(0).asString() + (event.get("optional").asBoolean() ? "?" : "");
                for (int at = 0; at < event.get("triggers").size(); at++) {
                    String passage = event.get("triggers").get(at).asString();
                    String head = event.get("heads").get(at).asString();
                    int start = text.indexOf(passage);
                    Matcher found = Pattern.compile("(?<!\\w)" + Pattern.quote(head) + "(?!\\w)").matcher(passage);
                    if (start >= 0 && found.find()) {
                        passages.add(span(text, start, start + passage.length()));
                        int place = text.codePointCount(0, start + found.start());
                        if (heads.putIfAbsent(place, label) == null) {
                            modes.put(place, modes(event));
                        }
                    }
                }
            }
        }

        private static String modes(JsonNode event) {
            List<String> names = new ArrayList<>();
            event.get("modes").forEach(mode -> names.add(mode.asString()));
            return names.isEmpty() ? "-" : String.join(",", names);
        }

        /** The modes that the event of a word may have, with commas; a dash where the text gives none. */
        String modes(Token token) {
            return modes.getOrDefault(token.span().start(), "-");
        }

        private static Span span(String text, int start, int end) {
            return new Span(text.codePointCount(0, start), text.codePointCount(0, end));
        }

        /** The type that a word tells, with a question mark where it may be left out; "none"; or null where it is not known. */
        String label(Token token) {
            String label = heads.get(token.span().start());
            if (label != null) {
                return label;
            }
            boolean unsure = passages.stream().anyMatch(passage -> passage.overlaps(token.span()));
            return unsure || !CONTENT.contains(token.universal()) ? null : "none";
        }
    }

    private static List<DataFile> files(DataFolder data, Path model) throws Exception {
        List<DataFile> files = new ArrayList<>();
        for (DataFile file : data.files("models/encoder", "")) {
            boolean graph = file.name().endsWith("encoder.onnx");
            if (!file.name().endsWith("judge.onnx")) {
                files.add(graph ? new DataFile(file.name(), Files.readAllBytes(model)) : file);
            }
        }
        return files;
    }

    private static float[] mean(float[][] states) {
        float[] mean = new float[states[0].length];
        for (int word = 1; word < states.length; word++) {
            for (int at = 0; at < mean.length; at++) {
                mean[at] += states[word][at] / (states.length - 1);
            }
        }
        return mean;
    }

    private static void write(DataOutputStream numbers, float[]... parts) throws Exception {
        for (float[] part : parts) {
            for (float number : part) {
                numbers.writeFloat(number);
            }
        }
    }

    private static void states(DataFolder data, Path model, Path in, Path out) throws Exception {
        WordSplitter splitter = new WordSplitter(WordLists.read(data.files("annotate", "")));
        try (EncoderModel encoder = EncoderModel.load(files(data, model));
                OutputStream file = new BufferedOutputStream(Files.newOutputStream(out));
                DataOutputStream numbers = new DataOutputStream(file)) {
            for (String line : Files.readAllLines(in)) {
                String marked = line.substring(line.indexOf('\t') + 1);
                int start = marked.indexOf('[');
                String text = marked.replaceFirst("\\[", "").replaceFirst("\\]", "");
                List<String> words = new ArrayList<>();
                int trigger = 0;
                for (Offsets range : splitter.split(text, new Offsets(0, text.length()))) {
                    if (range.start() <= start) {
                        trigger = words.size();
                    }
                    words.add(range.of(text));
                }
                if (words.size() > EncoderModel.MOST_WORDS) {
                    words = words.subList(0, EncoderModel.MOST_WORDS);
                    trigger = Math.min(trigger, words.size() - 1);
                }
                int[] spellings = words.stream().mapToInt(Spelling::of).toArray();
                float[][] states = encoder.states(words, spellings);
                write(numbers, states[0], states[trigger + 1], mean(states));
            }
        }
    }
}
