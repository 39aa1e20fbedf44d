package org.dateline.mention;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which earlier mentions may be the antecedent of a mention: near ones, and farther ones with a word in common.
 * What stands within a phrase before its head is never the same as the phrase.
 */
final class Candidates {

    private static final int NEAR_PRONOUN = 3;
    private static final int NEAR = 4;
    private static final int MOST_NEAR = 30;
    private static final int MOST_ALIKE = 12;
    private static final int NAMED = 10;
    private static final int MOST_NAMED = 8;

    private Candidates() {}

    /** The numbers of the candidates of each mention, nearest first. */
    static List<List<Integer>> of(List<HeadMention> mentions) {
        List<List<Integer>> found = new ArrayList<>(mentions.size());
        Map<String, List<Integer>> byWord = new HashMap<>();
        for (HeadMention mention : mentions) {
            found.add(of(mention, mentions, byWord));
            if (!mention.isPronoun()) {
                keys(mention).forEach(key -> byWord.computeIfAbsent(key, word -> new ArrayList<>())
                        .add(mention.number()));
            }
        }
        return found;
    }

    private static Set<String> keys(HeadMention mention) {
        Set<String> keys = new HashSet<>(mention.names());
        keys.add(mention.lemma());
        return keys;
    }

    private static List<Integer> of(
            HeadMention mention, List<HeadMention> mentions, Map<String, List<Integer>> byWord) {
        Set<Integer> taken = new HashSet<>();
        int farthest = mention.isPronoun() ? NEAR_PRONOUN : NEAR;
        for (int at = mention.number() - 1; at >= 0 && taken.size() < MOST_NEAR; at--) {
            HeadMention other = mentions.get(at);
            if (mention.place() - other.place() > farthest) {
                break;
            }
            taken.add(at);
        }
        if (!mention.isPronoun()) {
            for (String key : keys(mention)) {
                List<Integer> alike = byWord.getOrDefault(key, List.of());
                taken.addAll(alike.subList(Math.max(0, alike.size() - MOST_ALIKE), alike.size()));
            }
            named(mention, mentions, taken);
        }
        taken.removeIf(at -> mention.covers(mentions.get(at)));
        List<Integer> sorted = new ArrayList<>(taken);
        sorted.sort(Collections.reverseOrder());
        return sorted;
    }

    /** The latest mention of each name, for descriptions of whom was named. */
    private static void named(HeadMention mention, List<HeadMention> mentions, Set<Integer> taken) {
        Set<String> names = new HashSet<>();
        for (int at = mention.number() - 1; at >= 0 && names.size() < MOST_NAMED; at--) {
            HeadMention other = mentions.get(at);
            if (mention.place() - other.place() > NAMED) {
                break;
            }
            if (other.isName() && names.add(other.lemma())) {
                taken.add(at);
            }
        }
    }
}
