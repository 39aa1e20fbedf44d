package org.dateline.eval.annotation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dateline.StepTimes;
import org.dateline.eval.measure.CoderUnderTest;
import org.dateline.eval.measure.EvalSet;
import org.dateline.eval.measure.Evaluation;
import org.dateline.eval.measure.Measurement;
import org.dateline.eval.measure.TreebankSentence;
import org.dateline.eval.mentions.ChainFigures;
import org.dateline.model.annotation.Sentence;
import org.dateline.model.annotation.Token;

/** Treebanks: trees, tags, features and lemmas on the words of the treebank; words and sentences from its raw text; chains of mentions. */
public final class TreeEvaluation implements Evaluation {

    private static final int FEWEST = 20;

    @Override
    public boolean measures(String set) {
        return set.endsWith(".conllu");
    }

    @Override
    public Measurement measure(EvalSet set, CoderUnderTest coder) {
        List<TreebankSentence> gold =
                set.items().stream().map(TreebankSentence::of).toList();
        List<Sentence> found = coder.each(gold, sentence -> coder.dateline().annotate(sentence.forms(), Set.of()));
        TreeScores all = new TreeScores();
        TreeScores news = new TreeScores();
        List<String> misses = new ArrayList<>();
        for (int number = 0; number < gold.size(); number++) {
            all.add(gold.get(number), found.get(number));
            if (gold.get(number).isNews()) {
                news.add(gold.get(number), found.get(number));
            }
            addMisses(gold.get(number), found.get(number), misses);
        }
        Map<String, Double> figures = new LinkedHashMap<>(all.figures(""));
        if (news.words() > 0) {
            figures.putAll(news.figures("news_"));
        }
        // Without its neighbours a sentence is no part of a text.
        if (set.every() == 1) {
            SplitScores split = SplitScores.measure(gold, coder);
            figures.put("words_f1", split.wordF1());
            figures.put("sentences_f1", split.sentenceF1());
            misses.addAll(split.misses());
            figures.putAll(ChainFigures.of(gold, found, coder));
        }
        return new Measurement(gold.size(), figures, Map.of(), all.relations(FEWEST), misses, StepTimes.NONE);
    }

    private static void addMisses(TreebankSentence gold, Sentence found, List<String> misses) {
        for (Token token : found.tokens()) {
            int word = token.index();
            String answer = gold.relation(word) + " of " + above(gold, gold.head(word));
            String guess = token.relation() + " of " + above(gold, token.head());
            if (!answer.equals(guess) && !gold.universal(word).equals("PUNCT")) {
                misses.add(gold.id() + "\t" + gold.form(word) + "\t" + guess + "\tfor " + answer);
            }
        }
    }

    private static String above(TreebankSentence sentence, int head) {
        return head < 0 ? "nothing" : sentence.form(head) + " " + head;
    }
}
