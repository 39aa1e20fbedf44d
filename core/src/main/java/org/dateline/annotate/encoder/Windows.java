package org.dateline.annotate.encoder;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiFunction;
import org.dateline.annotate.split.Spelling;

/**
 * Scores for sentences longer than the encoder reads at once: windows that overlap, each word scored in the window where it
 * has the most words around it, and one matrix of arcs for the whole sentence, so that one tree comes out.
 */
public final class Windows {

    /** Words that neighbouring windows share. */
    static final int OVERLAP = 60;

    private static final int STRIDE = EncoderModel.MOST_WORDS - OVERLAP;

    private Windows() {}

    /**
     * Scores a sentence of any length.
     *
     * @param words its words, at least one
     * @param spellings the {@link Spelling} class of each word
     * @param root number of the relation {@code root}
     * @param parataxis number of the relation by which a later main clause hangs from the first
     * @param encoder scores at most {@link EncoderModel#MOST_WORDS} words
     */
    public static Scores score(
            List<String> words,
            int[] spellings,
            int root,
            int parataxis,
            BiFunction<List<String>, int[], Scores> encoder) {
        if (words.size() <= EncoderModel.MOST_WORDS) {
            return encoder.apply(words, spellings);
        }
        Scores whole = Scores.of(words.size());
        for (float[] heads : whole.arcs()) {
            Arrays.fill(heads, Float.NEGATIVE_INFINITY);
        }
        for (int start : starts(words.size())) {
            int end = Math.min(words.size(), start + EncoderModel.MOST_WORDS);
            Scores part = encoder.apply(words.subList(start, end), Arrays.copyOfRange(spellings, start, end));
            int from = start == 0 ? 0 : start + OVERLAP / 2;
            int to = end == words.size() ? end : end - OVERLAP / 2;
            copy(part, start, from, to, whole);
            if (start == 0) {
                whole.projected()[0] = part.projected()[0];
            }
        }
        joinRoots(whole, root, parataxis);
        return whole;
    }

    /** Where windows begin: evenly spaced, the last one shorter. */
    static List<Integer> starts(int words) {
        List<Integer> starts = new ArrayList<>();
        for (int start = 0; start == 0 || start + OVERLAP < words; start += STRIDE) {
            starts.add(start);
        }
        return starts;
    }

    private static void copy(Scores part, int start, int from, int to, Scores whole) {
        for (int word = from; word < to; word++) {
            int inside = word - start;
            whole.tags()[word] = part.tags()[inside];
            whole.features()[word] = part.features()[inside];
            whole.relations()[word] = part.relations()[inside];
            whole.nominals()[word] = part.nominals()[inside];
            whole.predicates()[word] = part.predicates()[inside];
            whole.lemmas()[word] = part.lemmas()[inside];
            whole.names()[word] = part.names()[inside];
            whole.events()[word] = part.events()[inside];
            whole.states()[word] = part.states()[inside];
            whole.projected()[word + 1] = part.projected()[inside + 1];
            int head = part.likeliestHeads()[inside];
            whole.likeliestHeads()[word] = head == 0 ? 0 : head + start;
            float[] heads = part.arcs()[inside + 1];
            whole.arcs()[word + 1][0] = heads[0];
            System.arraycopy(heads, 1, whole.arcs()[word + 1], start + 1, heads.length - 1);
            System.arraycopy(part.roles()[inside], 0, whole.roles()[word], start, heads.length - 1);
        }
    }

    /** A window's main clause hangs from the first one's as it would from the root. */
    private static void joinRoots(Scores whole, int root, int parataxis) {
        int first = -1;
        for (int word = 0; word < whole.tags().length; word++) {
            if (whole.likeliestHeads()[word] != 0 || whole.relations()[word] != root) {
                continue;
            }
            if (first < 0) {
                first = word;
                continue;
            }
            whole.arcs()[word + 1][first + 1] = whole.arcs()[word + 1][0];
            whole.likeliestHeads()[word] = first + 1;
            whole.relations()[word] = parataxis;
        }
    }
}
