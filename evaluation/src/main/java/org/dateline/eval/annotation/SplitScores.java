package org.dateline.eval.annotation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.dateline.eval.measure.CoderUnderTest;
import org.dateline.eval.measure.Measurement;
import org.dateline.eval.measure.TreebankSentence;
import org.dateline.model.annotation.Sentence;
import org.dateline.model.annotation.Token;
import org.dateline.model.report.Span;

/**
 * How far words and sentences found in the raw text of a treebank, a paragraph at a time, are those of the treebank.
 *
 * @param wordF1 F1 of words, by first and last letter
 * @param sentenceF1 F1 of sentences, by first and last letter
 * @param misses words and sentences that are not in the treebank
 */
record SplitScores(double wordF1, double sentenceF1, List<String> misses) {

    /** Copies the list. */
    SplitScores {
        misses = List.copyOf(misses);
    }

    private record Paragraph(String text, Set<Span> words, Set<Span> sentences) {}

    /** Counts what two sets of stretches have in common. */
    private static final class Common {
        private long gold;
        private long found;
        private long both;

        private void add(Set<Span> goldSpans, Set<Span> foundSpans) {
            Set<Span> shared = new HashSet<>(goldSpans);
            shared.retainAll(foundSpans);
            gold += goldSpans.size();
            found += foundSpans.size();
            both += shared.size();
        }

        private double f1() {
            return Measurement.share(2 * both, gold + found);
        }
    }

    /** Measures all sentences, in their order. */
    static SplitScores measure(List<TreebankSentence> gold, CoderUnderTest coder) {
        List<Paragraph> paragraphs = paragraphs(gold);
        List<List<Sentence>> found = coder.each(
                paragraphs,
                paragraph -> coder.dateline().annotate(paragraph.text()).sentences());
        Common words = new Common();
        Common sentences = new Common();
        List<String> misses = new ArrayList<>();
        for (int number = 0; number < paragraphs.size(); number++) {
            Paragraph paragraph = paragraphs.get(number);
            Set<Span> foundWords = new HashSet<>();
            Set<Span> foundSentences = new HashSet<>();
            for (Sentence sentence : found.get(number)) {
                foundSentences.add(sentence.span());
                sentence.tokens().stream().map(Token::span).forEach(foundWords::add);
            }
            words.add(paragraph.words(), foundWords);
            sentences.add(paragraph.sentences(), foundSentences);
            addMisses("word", paragraph.text(), foundWords, paragraph.words(), misses);
            addMisses("sentence", paragraph.text(), foundSentences, paragraph.sentences(), misses);
        }
        return new SplitScores(words.f1(), sentences.f1(), misses);
    }

    private static void addMisses(String what, String text, Set<Span> found, Set<Span> gold, List<String> misses) {
        found.stream()
                .filter(span -> !gold.contains(span))
                .sorted()
                .forEach(span -> misses.add(what + "\t"
                        + text.substring(
                                text.offsetByCodePoints(0, span.start()), text.offsetByCodePoints(0, span.end()))));
    }

    private static List<Paragraph> paragraphs(List<TreebankSentence> gold) {
        List<Paragraph> paragraphs = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        Set<Span> words = new HashSet<>();
        Set<Span> sentences = new HashSet<>();
        for (TreebankSentence sentence : gold) {
            if (sentence.startsParagraph() && !sentences.isEmpty()) {
                paragraphs.add(new Paragraph(text.toString(), words, sentences));
                text = new StringBuilder();
                words = new HashSet<>();
                sentences = new HashSet<>();
            }
            text.append(text.isEmpty() ? "" : " ");
            int start = text.codePointCount(0, text.length());
            sentences.add(new Span(
                    start,
                    start + sentence.text().codePointCount(0, sentence.text().length())));
            addWords(sentence, start, words);
            text.append(sentence.text());
        }
        paragraphs.add(new Paragraph(text.toString(), words, sentences));
        return paragraphs;
    }

    private static void addWords(TreebankSentence sentence, int start, Set<Span> words) {
        int[] letters = sentence.text().codePoints().toArray();
        int at = 0;
        for (int word = 0; word < sentence.rows().size(); word++) {
            String form = sentence.form(word);
            while (at < letters.length && Character.isWhitespace(letters[at])) {
                at++;
            }
            int end = at + form.codePointCount(0, form.length());
            words.add(new Span(start + at, start + end));
            at = end;
        }
    }
}
