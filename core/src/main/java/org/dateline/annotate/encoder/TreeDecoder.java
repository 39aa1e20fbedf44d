package org.dateline.annotate.encoder;

import java.util.Arrays;

/**
 * The best tree with exactly one root from the scores of all arcs: maximum spanning arborescence by Chu &amp; Liu (1965)
 * and Edmonds (1967), contracting one cycle after another on a matrix; cubic in the words at worst.
 */
public final class TreeDecoder {

    private TreeDecoder() {}

    /**
     * Decodes.
     *
     * @param scores {@code scores[word][head]} for words and heads from 1, head 0 the root; square; row 0 is not read
     * @return the head of each word, 0 for the root's only dependent; entry 0 is 0
     */
    public static int[] decode(float[][] scores) {
        int size = scores.length;
        if (size <= 2) {
            return new int[size];
        }
        int[] likeliest = likeliest(scores);
        if (isTree(likeliest)) {
            return likeliest;
        }
        double[][] weights = new double[size][size];
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (int word = 1; word < size; word++) {
            for (int head = 0; head < size; head++) {
                double score = Float.isFinite(scores[word][head]) ? scores[word][head] : -1e6;
                weights[word][head] = word == head ? Double.NEGATIVE_INFINITY : score;
                low = Math.min(low, score);
                high = Math.max(high, score);
            }
        }
        // Dearer than any other choice together, so that the best tree leaves the root only once.
        double dear = (high - low + 1) * size;
        for (int word = 1; word < size; word++) {
            weights[word][0] -= dear;
        }
        return spanningTree(weights);
    }

    /** The likeliest head of each word by itself. */
    private static int[] likeliest(float[][] scores) {
        int[] heads = new int[scores.length];
        for (int word = 1; word < heads.length; word++) {
            float[] ofHeads = scores[word];
            float most = Float.NEGATIVE_INFINITY;
            for (int head = 0; head < heads.length; head++) {
                if (ofHeads[head] > most && head != word) {
                    most = ofHeads[head];
                    heads[word] = head;
                }
            }
        }
        return heads;
    }

    /** Whether heads make a tree of one root, as they do for most sentences: then no tree is better. */
    private static boolean isTree(int[] heads) {
        int roots = 0;
        for (int word = 1; word < heads.length; word++) {
            roots += heads[word] == 0 ? 1 : 0;
        }
        return roots == 1 && cycle(heads).length == 0;
    }

    private static int[] spanningTree(double[][] weights) {
        int size = weights.length;
        int[] heads = new int[size];
        for (int word = 1; word < size; word++) {
            heads[word] = best(weights[word]);
        }
        boolean[] inCycle = cycle(heads);
        if (inCycle.length == 0) {
            return heads;
        }
        return expand(weights, heads, inCycle);
    }

    private static int best(double[] ofHeads) {
        int best = 0;
        for (int head = 1; head < ofHeads.length; head++) {
            if (ofHeads[head] > ofHeads[best]) {
                best = head;
            }
        }
        return best;
    }

    /** The members of one cycle, or an empty array when there is none. */
    private static boolean[] cycle(int[] heads) {
        int[] seen = new int[heads.length];
        for (int start = 1; start < heads.length; start++) {
            int at = start;
            while (at != 0 && seen[at] == 0) {
                seen[at] = start;
                at = heads[at];
            }
            if (at != 0 && seen[at] == start) {
                boolean[] members = new boolean[heads.length];
                for (int member = at; !members[member]; member = heads[member]) {
                    members[member] = true;
                }
                return members;
            }
        }
        return new boolean[0];
    }

    /** Contracts the cycle into one node, solves the smaller problem, and opens the cycle where it is entered. */
    private static int[] expand(double[][] weights, int[] heads, boolean[] inCycle) {
        int size = weights.length;
        int[] outside = new int[size];
        int count = 0;
        for (int node = 0; node < size; node++) {
            if (!inCycle[node]) {
                outside[count++] = node;
            }
        }
        int whole = count;
        double[][] smaller = new double[count + 1][count + 1];
        int[] enters = new int[count];
        int[] leaves = new int[count];
        Arrays.fill(smaller[whole], Double.NEGATIVE_INFINITY);
        for (int place = 0; place < count; place++) {
            int node = outside[place];
            for (int other = 0; other < count; other++) {
                smaller[place][other] = weights[node][outside[other]];
            }
            smaller[place][whole] = Double.NEGATIVE_INFINITY;
            leaves[place] = -1;
            enters[place] = -1;
            for (int member = 1; member < size; member++) {
                if (!inCycle[member]) {
                    continue;
                }
                if (leaves[place] < 0 || weights[node][member] > smaller[place][whole]) {
                    smaller[place][whole] = weights[node][member];
                    leaves[place] = member;
                }
                double gain = weights[member][node] - weights[member][heads[member]];
                if (enters[place] < 0 || gain > smaller[whole][place]) {
                    smaller[whole][place] = gain;
                    enters[place] = member;
                }
            }
        }
        int[] solved = spanningTree(smaller);
        int[] tree = heads.clone();
        for (int place = 1; place < count; place++) {
            tree[outside[place]] = solved[place] == whole ? leaves[place] : outside[solved[place]];
        }
        tree[enters[solved[whole]]] = outside[solved[whole]];
        return tree;
    }
}
