package org.dateline.annotate.encoder;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** The best sequence of BIO labels in which every name begins with its beginning (Viterbi's algorithm), as names. */
final class NameSequence {

    private final List<String> labels;

    /** For each label the labels that may stand before it; asked for every word, so it is worked out once. */
    private final int[][] before;

    /** @param labels {@code O}, and {@code B-} and {@code I-} with each kind */
    NameSequence(List<String> labels) {
        this.labels = List.copyOf(labels);
        this.before = new int[labels.size()][];
        for (int label = 0; label < before.length; label++) {
            int after = label;
            before[label] = IntStream.range(0, labels.size())
                    .filter(earlier -> follows(earlier, after))
                    .toArray();
        }
    }

    /**
     * Decodes.
     *
     * @param scores for each word the score of each label
     * @return names in order
     */
    List<EncoderName> best(float[][] scores) {
        int words = scores.length;
        int[][] from = new int[words][labels.size()];
        double[] sums = new double[labels.size()];
        for (int word = 0; word < words; word++) {
            double[] next = new double[labels.size()];
            Arrays.fill(next, Double.NEGATIVE_INFINITY);
            for (int label = 0; label < next.length; label++) {
                if (word == 0) {
                    next[label] = begins(label) ? scores[word][label] : Double.NEGATIVE_INFINITY;
                    continue;
                }
                for (int earlier : before[label]) {
                    if (sums[earlier] + scores[word][label] > next[label]) {
                        next[label] = sums[earlier] + scores[word][label];
                        from[word][label] = earlier;
                    }
                }
            }
            sums = next;
        }
        int[] best = new int[words];
        for (int word = words - 1, label = greatest(sums); word >= 0; word--) {
            best[word] = label;
            label = from[word][label];
        }
        return names(best);
    }

    private boolean begins(int label) {
        return !labels.get(label).startsWith("I-");
    }

    private boolean follows(int before, int label) {
        return begins(label)
                || labels.get(before).length() > 1
                        && labels.get(before)
                                .substring(2)
                                .equals(labels.get(label).substring(2));
    }

    private static int greatest(double[] sums) {
        int greatest = 0;
        for (int label = 1; label < sums.length; label++) {
            greatest = sums[label] > sums[greatest] ? label : greatest;
        }
        return greatest;
    }

    private List<EncoderName> names(int[] best) {
        List<EncoderName> names = new ArrayList<>();
        for (int word = 0; word < best.length; word++) {
            if (!labels.get(best[word]).startsWith("B-")) {
                continue;
            }
            int end = word + 1;
            while (end < best.length && labels.get(best[end]).startsWith("I-")) {
                end++;
            }
            names.add(new EncoderName(labels.get(best[word]).substring(2), word, end));
        }
        return names;
    }
}
