package org.dateline.annotate.encoder;

/**
 * The encoder's outputs for a sentence, as numbers of labels and scores. Arrays have an entry for each word.
 *
 * @param tags numbers of Penn tags
 * @param features numbers of bundles of features
 * @param arcs {@code arcs[word][head]} for words and heads from 1, head 0 the root; square; negative infinity where not scored
 * @param likeliestHeads the best head of each word taken alone, from 0 as in {@code arcs}
 * @param relations numbers of relations to the likeliest head
 * @param names scores of the labels of names
 * @param nominals numbers of kinds of mentions
 * @param predicates numbers of kinds of predicates
 * @param roles {@code roles[predicate][argument]}: numbers of roles
 * @param lemmas numbers of lemma scripts
 * @param events shares of what the judge distinguishes; null where no judge is on the encoder
 * @param states the last layer's vectors; null where the encoder does not give them
 * @param projected the projections of the state of the whole sentence, and then of each word; nulls where there are none
 */
@SuppressWarnings("ArrayRecordComponent")
public record Scores(
        int[] tags,
        int[] features,
        float[][] arcs,
        int[] likeliestHeads,
        int[] relations,
        float[][] names,
        int[] nominals,
        int[] predicates,
        short[][] roles,
        int[] lemmas,
        float[][] events,
        float[][] states,
        float[][] projected) {

    /** Empty scores for a number of words. */
    static Scores of(int words) {
        return new Scores(
                new int[words],
                new int[words],
                new float[words + 1][words + 1],
                new int[words],
                new int[words],
                new float[words][],
                new int[words],
                new int[words],
                new short[words][words],
                new int[words],
                new float[words][],
                new float[words][],
                new float[words + 1][]);
    }
}
