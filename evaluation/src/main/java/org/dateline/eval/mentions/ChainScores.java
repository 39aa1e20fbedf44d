package org.dateline.eval.mentions;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dateline.eval.measure.Measurement;

/**
 * Adds up over documents how well chains that were found agree with those that are right: MUC (Vilain et al. 1995), B³ (Bagga and
 * Baldwin 1998) and CEAF-e (Luo 2005), whose mean is the CoNLL score. A mention is named by a number; equal numbers are one mention.
 */
final class ChainScores {

    private final Part muc = new Part();
    private final Part bCubed = new Part();
    private final Part ceaf = new Part();
    private final Part mentions = new Part();

    /** Shares that make a precision and a recall. */
    private static final class Part {
        private double right;
        private double gold;
        private double rightOfFound;
        private double found;

        private double f1() {
            return Measurement.f1(found == 0 ? 0 : rightOfFound / found, gold == 0 ? 0 : right / gold);
        }
    }

    /** Adds a document. */
    void add(List<Set<Integer>> gold, List<Set<Integer>> found) {
        muc.right += links(gold, found);
        muc.gold += size(gold) - gold.size();
        muc.rightOfFound += links(found, gold);
        muc.found += size(found) - found.size();
        bCubed.right += overlaps(gold, found);
        bCubed.gold += size(gold);
        bCubed.rightOfFound += overlaps(found, gold);
        bCubed.found += size(found);
        double best = Assignment.best(alike(gold, found));
        ceaf.right += best;
        ceaf.gold += gold.size();
        ceaf.rightOfFound += best;
        ceaf.found += found.size();
        Set<Integer> both = new HashSet<>();
        gold.forEach(both::addAll);
        both.retainAll(chains(found).keySet());
        mentions.right += both.size();
        mentions.gold += size(gold);
        mentions.rightOfFound += both.size();
        mentions.found += size(found);
    }

    private static int size(List<Set<Integer>> chains) {
        return chains.stream().mapToInt(Set::size).sum();
    }

    private static Map<Integer, Integer> chains(List<Set<Integer>> chains) {
        Map<Integer, Integer> found = new HashMap<>();
        for (int chain = 0; chain < chains.size(); chain++) {
            for (int mention : chains.get(chain)) {
                found.put(mention, chain);
            }
        }
        return found;
    }

    /** How many links of one grouping the other has. */
    private static double links(List<Set<Integer>> one, List<Set<Integer>> other) {
        Map<Integer, Integer> chains = chains(other);
        double links = 0;
        for (Set<Integer> chain : one) {
            Set<Integer> pieces = new HashSet<>();
            int alone = 0;
            for (int mention : chain) {
                Integer piece = chains.get(mention);
                if (piece == null) {
                    alone++;
                } else {
                    pieces.add(piece);
                }
            }
            links += chain.size() - pieces.size() - alone;
        }
        return links;
    }

    /** For each mention of one grouping the share of its chain that it is with in the other. */
    private static double overlaps(List<Set<Integer>> one, List<Set<Integer>> other) {
        Map<Integer, Integer> chains = chains(other);
        double sum = 0;
        for (Set<Integer> chain : one) {
            for (int mention : chain) {
                Integer piece = chains.get(mention);
                if (piece != null) {
                    sum += (double) common(chain, other.get(piece)) / chain.size();
                }
            }
        }
        return sum;
    }

    private static int common(Set<Integer> one, Set<Integer> other) {
        return (int) one.stream().filter(other::contains).count();
    }

    private static double[][] alike(List<Set<Integer>> gold, List<Set<Integer>> found) {
        double[][] alike = new double[gold.size()][found.size()];
        for (int one = 0; one < gold.size(); one++) {
            for (int two = 0; two < found.size(); two++) {
                int sizes = gold.get(one).size() + found.get(two).size();
                alike[one][two] = 2.0 * common(gold.get(one), found.get(two)) / sizes;
            }
        }
        return alike;
    }

    /** Adds the figures, their names begun as given. */
    void addTo(String prefix, Map<String, Double> figures) {
        figures.put(prefix + "conll_f1", (muc.f1() + bCubed.f1() + ceaf.f1()) / 3);
        figures.put(prefix + "muc_f1", muc.f1());
        figures.put(prefix + "b3_f1", bCubed.f1());
        figures.put(prefix + "ceaf_f1", ceaf.f1());
        figures.put(prefix + "mentions_f1", mentions.f1());
    }

    /** Whether no document has been added that has a chain. */
    boolean isEmpty() {
        return mentions.gold == 0;
    }
}
