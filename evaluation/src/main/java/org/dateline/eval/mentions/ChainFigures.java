package org.dateline.eval.mentions;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.dateline.eval.measure.CoderUnderTest;
import org.dateline.eval.measure.TreebankSentence;
import org.dateline.model.annotation.ChainMention;
import org.dateline.model.annotation.Sentence;

/**
 * Chains of mentions in a treebank that marks them: mentions are found by the program in sentences and words that are given,
 * and what is mentioned once counts nowhere. A mention found is a marked one of the same words, else one with the same head.
 */
public final class ChainFigures {

    private ChainFigures() {}

    private record Document(List<TreebankSentence> gold, List<Sentence> found) {}

    /** The figures over all documents and over those of news; none where no chains are marked. */
    public static Map<String, Double> of(List<TreebankSentence> gold, List<Sentence> found, CoderUnderTest coder) {
        ChainScores all = new ChainScores();
        ChainScores news = new ChainScores();
        for (Document document : documents(gold, found)) {
            List<List<ChainMention>> chains = GoldChains.of(document.gold());
            List<List<ChainMention>> own =
                    coder.dateline().mentions().chains(document.found()).chains();
            add(chains, own, all);
            if (document.gold().get(0).isNews()) {
                add(chains, own, news);
            }
        }
        Map<String, Double> figures = new LinkedHashMap<>();
        if (!all.isEmpty()) {
            all.addTo("chains_", figures);
        }
        if (!news.isEmpty()) {
            news.addTo("news_chains_", figures);
        }
        return figures;
    }

    private static List<Document> documents(List<TreebankSentence> gold, List<Sentence> found) {
        Map<String, Document> documents = new LinkedHashMap<>();
        for (int number = 0; number < gold.size(); number++) {
            String name = gold.get(number).id().replaceFirst("-[^-]*$", "");
            Document document =
                    documents.computeIfAbsent(name, first -> new Document(new ArrayList<>(), new ArrayList<>()));
            document.gold().add(gold.get(number));
            document.found().add(found.get(number));
        }
        return documents.values().stream()
                .filter(document -> document.gold().stream().anyMatch(GoldChains::areMarked))
                .toList();
    }

    /** Adds a document's chains to the scores. */
    static void add(List<List<ChainMention>> gold, List<List<ChainMention>> found, ChainScores scores) {
        List<ChainMention> marked = gold.stream().flatMap(List::stream).toList();
        List<ChainMention> own = found.stream().flatMap(List::stream).toList();
        int[] names = new int[own.size()];
        Set<Integer> taken = new HashSet<>();
        pair(marked, own, mention -> List.of(mention.sentence(), mention.first(), mention.end()), names, taken);
        pair(marked, own, mention -> List.of(mention.sentence(), mention.head(), mention.isJoint()), names, taken);
        for (int number = 0; number < names.length; number++) {
            names[number] = names[number] > 0 ? names[number] : -1 - number;
        }
        List<Set<Integer>> right = new ArrayList<>();
        int at = 0;
        for (List<ChainMention> chain : gold) {
            right.add(numbers(at + 1, chain.size()));
            at += chain.size();
        }
        List<Set<Integer>> mine = new ArrayList<>();
        at = 0;
        for (List<ChainMention> chain : found) {
            Set<Integer> members = new HashSet<>();
            for (int member = 0; member < chain.size(); member++) {
                members.add(names[at++]);
            }
            mine.add(members);
        }
        scores.add(right, mine);
    }

    private static Set<Integer> numbers(int from, int count) {
        Set<Integer> numbers = new HashSet<>();
        for (int number = from; number < from + count; number++) {
            numbers.add(number);
        }
        return numbers;
    }

    /** Gives mentions that share a key with a marked one its number, from 1. */
    private static void pair(
            List<ChainMention> marked,
            List<ChainMention> own,
            Function<ChainMention, List<Object>> key,
            int[] names,
            Set<Integer> taken) {
        Map<List<Object>, List<Integer>> byKey = new HashMap<>();
        for (int number = 0; number < marked.size(); number++) {
            byKey.computeIfAbsent(key.apply(marked.get(number)), same -> new ArrayList<>())
                    .add(number + 1);
        }
        for (int number = 0; number < own.size(); number++) {
            for (int name : names[number] > 0
                    ? List.<Integer>of()
                    : byKey.getOrDefault(key.apply(own.get(number)), List.of())) {
                if (names[number] == 0 && taken.add(name)) {
                    names[number] = name;
                }
            }
        }
    }
}
