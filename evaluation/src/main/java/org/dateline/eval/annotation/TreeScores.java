package org.dateline.eval.annotation;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.dateline.eval.measure.ClassScores;
import org.dateline.eval.measure.Measurement;
import org.dateline.eval.measure.TreebankSentence;
import org.dateline.model.annotation.Sentence;
import org.dateline.model.annotation.Token;
import org.jspecify.annotations.Nullable;

/**
 * Counts how far trees, tags, features and lemmas agree with those made by hand, word by word. Attachment leaves out
 * punctuation. CORE is the F1 of (verb, argument's head, subject or object or passive subject), what is a verb by the tags of
 * either side; {@code core_verbs_given} takes the verbs of the gold on both sides.
 */
final class TreeScores {

    /** The features that the program gives. */
    static final Set<String> FEATURES = Set.of("Mood", "Number", "Person", "Tense", "VerbForm", "Voice");

    private static final Map<String, String> CORE = Map.of(
            "nsubj", "subject", "csubj", "subject", "obj", "object", "nsubj:pass", "passive", "csubj:pass", "passive");

    private int words;
    private int attached;
    private final Map<String, Integer> right = new LinkedHashMap<>();
    private final Counts core = new Counts();
    private final Counts coreVerbsGiven = new Counts();
    private final Map<String, Counts> relations = new TreeMap<>();

    /** How many are in the gold, found, and both. */
    private static final class Counts {
        private int gold;
        private int found;
        private int both;

        private void add(Set<String> wanted, Set<String> guessed) {
            gold += wanted.size();
            found += guessed.size();
            both += (int) wanted.stream().filter(guessed::contains).count();
        }

        private double f1() {
            return gold + found == 0 ? 0 : 2.0 * both / (gold + found);
        }
    }

    TreeScores() {
        for (String figure : new String[] {"las", "uas", "xpos", "upos", "features", "lemma"}) {
            right.put(figure, 0);
        }
    }

    /**
     * Counts a sentence.
     *
     * @param gold as made by hand
     * @param found the same words as annotated
     */
    void add(TreebankSentence gold, Sentence found) {
        Set<String> goldCore = new HashSet<>();
        Set<String> foundCore = new HashSet<>();
        Set<String> foundUnderVerbs = new HashSet<>();
        for (Token token : found.tokens()) {
            int word = token.index();
            boolean head = token.head() == gold.head(word);
            boolean relation = head && token.relation().equals(gold.relation(word));
            words++;
            if (!gold.universal(word).equals("PUNCT")) {
                attached++;
                count("uas", head);
                count("las", relation);
            }
            count("xpos", token.tag().equals(gold.tag(word)));
            count("upos", token.universal().equals(gold.universal(word)));
            count("features", token.features().equals(gold.features(word, FEATURES)));
            count("lemma", token.lemma().equals(gold.lemma(word)));
            countRelation(gold.relation(word), token.relation(), relation);
            int goldHead = gold.head(word);
            addCore(goldCore, gold.relation(word), word, goldHead, goldHead < 0 ? null : gold.universal(goldHead));
            Token governor = found.headOf(token);
            addCore(foundCore, token.relation(), word, token.head(), governor == null ? null : governor.universal());
            String given = token.head() < 0 ? null : gold.universal(token.head());
            addCore(foundUnderVerbs, token.relation(), word, token.head(), given);
        }
        core.add(goldCore, foundCore);
        coreVerbsGiven.add(goldCore, foundUnderVerbs);
    }

    private void count(String figure, boolean isRight) {
        right.merge(figure, isRight ? 1 : 0, Integer::sum);
    }

    private void countRelation(String gold, String found, boolean both) {
        relations.computeIfAbsent(gold, relation -> new Counts()).gold++;
        Counts counts = relations.computeIfAbsent(found, relation -> new Counts());
        counts.found++;
        counts.both += both ? 1 : 0;
    }

    private static void addCore(Set<String> core, String relation, int word, int head, @Nullable String governor) {
        String role = CORE.get(relation);
        if (role != null && governor != null && governor.equals("VERB")) {
            core.add(head + " " + word + " " + role);
        }
    }

    /** How many words were counted. */
    int words() {
        return words;
    }

    /** LAS, UAS, tags, features, lemmas and CORE, from 0 to 1, each name with a prefix. */
    Map<String, Double> figures(String prefix) {
        Map<String, Double> figures = new LinkedHashMap<>();
        right.forEach((name, count) ->
                figures.put(prefix + name, Measurement.share(count, name.endsWith("as") ? attached : words)));
        figures.put(prefix + "core", core.f1());
        figures.put(prefix + "core_verbs_given", coreVerbsGiven.f1());
        return figures;
    }

    /** The figures of each relation that occurs often enough to be meaningful. */
    Map<String, ClassScores> relations(int fewest) {
        Map<String, ClassScores> figures = new TreeMap<>();
        relations.forEach((name, counts) -> {
            if (counts.gold >= fewest) {
                figures.put(name, new ClassScores(counts.gold, counts.both, counts.found));
            }
        });
        return figures;
    }
}
