package org.dateline.annotate;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
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
import java.util.zip.GZIPInputStream;
import org.dateline.model.Span;
import org.dateline.model.StoredText;

/**
 * Measures the annotator on a treebank in CoNLL-U: attachment, tags and lemmas on its own words; words and sentences from its
 * raw text, a paragraph at a time. Arguments: files, gzipped or not; {@code -v} lists what is most often wrong.
 */
final class TreebankScores {

    private record Gold(List<String> forms, List<String[]> rows, String text, boolean paragraph) {}

    private final Map<String, Integer> errors = new HashMap<>();
    private final EncoderModel parser;
    private final ScoreReader reader;
    private final WordLists lists;
    private final Lemmatizer lemmatizer;

    private TreebankScores() {
        parser = EncoderModel.load(Annotating.files());
        reader = new ScoreReader(parser.labels());
        lists = WordLists.read(Annotating.files());
        lemmatizer = new Lemmatizer(lists, parser.pieces());
    }

    public static void main(String[] arguments) throws IOException {
        long began = System.nanoTime();
        TreebankScores scores = new TreebankScores();
        System.out.printf(Locale.ROOT, "loaded in %.2f s%n", (System.nanoTime() - began) / 1e9);
        boolean verbose = Arrays.asList(arguments).contains("-v");
        for (String argument : arguments) {
            if (!argument.equals("-v")) {
                System.out.println(argument);
                List<Gold> gold = read(Path.of(argument));
                scores.parse(gold);
                scores.split(gold);
            }
        }
        if (verbose) {
            scores.errors.entrySet().stream()
                    .sorted((left, right) -> right.getValue() - left.getValue())
                    .limit(250)
                    .forEach(entry -> System.out.println(entry.getValue() + "\t" + entry.getKey()));
        }
    }

    private void parse(List<Gold> sentences) {
        int words = 0;
        int content = 0;
        int[] right = new int[6];
        long began = System.nanoTime();
        long spent = 0;
        for (Gold gold : sentences) {
            if (gold.forms().size() > EncoderModel.MOST_WORDS) {
                continue;
            }
            int[] spellings = new int[gold.forms().size()];
            for (int word = 0; word < spellings.length; word++) {
                spellings[word] = Spelling.of(gold.forms().get(word));
            }
            began = System.nanoTime();
            Analysis parse = reader.read(parser.score(gold.forms(), spellings));
            spent += System.nanoTime() - began;
            for (int word = 0; word < spellings.length; word++) {
                String[] row = gold.rows().get(word);
                String form = gold.forms().get(word);
                String tag = parse.tags().get(word);
                boolean head = parse.heads().get(word) == Integer.parseInt(row[6]) - 1;
                words++;
                if (!row[3].equals("PUNCT")) {
                    content++;
                    right[0] += head ? 1 : 0;
                    right[1] += head && parse.relations().get(word).equals(row[7]) ? 1 : 0;
                }
                right[2] += tag.equals(row[4]) ? 1 : 0;
                String universal = UniversalTags.of(form, tag, parse.relations().get(word));
                right[3] += tally(
                        universal,
                        row[3],
                        "upos " + form.toLowerCase(Locale.ROOT) + " " + tag + " "
                                + parse.relations().get(word));
                right[4] += tally(lemma(form, tag, word), row[2], "lemma " + form + " " + tag);
                right[5] += lemma(form, row[4], word).equals(row[2]) ? 1 : 0;
            }
        }
        System.out.printf(
                Locale.ROOT,
                "%d words  UAS %.2f  LAS %.2f  xpos %.2f  upos %.2f  lemma %.2f  lemma by gold tag %.2f  %.0f words/s%n",
                words,
                100.0 * right[0] / content,
                100.0 * right[1] / content,
                100.0 * right[2] / words,
                100.0 * right[3] / words,
                100.0 * right[4] / words,
                100.0 * right[5] / words,
                words / (spent / 1e9));
    }

    private String lemma(String form, String tag, int word) {
        return lemmatizer.lemma(form, tag, word > 0 && Letters.isCapitalised(form));
    }

    private int tally(String found, String wanted, String what) {
        if (found.equals(wanted)) {
            return 1;
        }
        errors.merge(what + ": " + found + " for " + wanted, 1, Integer::sum);
        return 0;
    }

    private void split(List<Gold> sentences) {
        Set<String> goldWords = new HashSet<>();
        Set<String> goldSentences = new HashSet<>();
        Set<String> words = new HashSet<>();
        Set<String> found = new HashSet<>();
        SentenceSplitter sentenceSplitter = new SentenceSplitter(lists);
        WordSplitter wordSplitter = new WordSplitter(lists);
        int number = 0;
        for (int start = 0; start < sentences.size(); number++) {
            int end = start + 1;
            while (end < sentences.size() && !sentences.get(end).paragraph()) {
                end++;
            }
            StringBuilder paragraph = new StringBuilder();
            Map<Integer, String> context = new HashMap<>();
            for (Gold gold : sentences.subList(start, end)) {
                int at = paragraph.length();
                paragraph.append(gold.text()).append(' ');
                goldSentences.add(number + " " + at + " " + (at + gold.text().length()));
                int place = at;
                for (String form : gold.forms()) {
                    while (Character.isWhitespace(paragraph.charAt(place))) {
                        place++;
                    }
                    goldWords.add(number + " " + place + " " + (place + form.length()));
                    context.put(place, form);
                    place += form.length();
                }
            }
            StoredText stored = new StoredText(paragraph.toString().stripTrailing());
            PlainText plain = PlainText.of(stored, new Span(0, stored.length()));
            String text = plain.string();
            for (Range sentence : sentenceSplitter.split(text)) {
                String key = number + " " + sentence.start() + " " + sentence.end();
                found.add(key);
                if (!goldSentences.contains(key)) {
                    errors.merge("sentence: " + sentence.of(text), 1, Integer::sum);
                }
                for (Range word : wordSplitter.split(text, sentence)) {
                    String range = number + " " + word.start() + " " + word.end();
                    words.add(range);
                    if (!goldWords.contains(range)) {
                        errors.merge(
                                "word: " + word.of(text) + " for " + context.getOrDefault(word.start(), "inside"),
                                1,
                                Integer::sum);
                    }
                }
            }
            start = end;
        }
        System.out.printf(
                Locale.ROOT,
                "from raw text: words F1 %.2f  sentences F1 %.2f%n",
                f1(goldWords, words),
                f1(goldSentences, found));
    }

    private static double f1(Set<String> gold, Set<String> found) {
        Set<String> both = new HashSet<>(gold);
        both.retainAll(found);
        return 200.0 * both.size() / (gold.size() + found.size());
    }

    private static List<Gold> read(Path file) throws IOException {
        String text;
        try (var stream = Files.newInputStream(file);
                var open = file.toString().endsWith(".gz") ? new GZIPInputStream(stream) : stream) {
            text = new String(open.readAllBytes(), StandardCharsets.UTF_8);
        }
        List<Gold> sentences = new ArrayList<>();
        for (String block : text.split("\n\n")) {
            List<String> forms = new ArrayList<>();
            List<String[]> rows = new ArrayList<>();
            String raw = "";
            boolean paragraph = false;
            for (String line : block.split("\n")) {
                paragraph |= line.startsWith("# newpar") || line.startsWith("# newdoc");
                raw = line.startsWith("# text = ") ? line.substring(9) : raw;
                String[] cells = line.split("\t");
                if (cells.length == 10 && cells[0].chars().allMatch(Character::isDigit)) {
                    StoredText form = new StoredText(cells[1]);
                    forms.add(PlainText.of(form, new Span(0, form.length())).string());
                    rows.add(cells);
                }
            }
            if (!rows.isEmpty()) {
                sentences.add(new Gold(forms, rows, raw, paragraph));
            }
        }
        return sentences;
    }
}
