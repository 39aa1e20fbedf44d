package org.dateline.mention;

import java.util.List;
import org.dateline.model.annotation.ChainMention;

/**
 * The mentions of a text with their signs, from which the weights are learned.
 *
 * @param mentions the mentions, in order
 * @param states the encoder's state of each
 * @param signs numbers of the signs of each
 * @param candidates numbers of the candidates of each, nearest first
 * @param pairs numbers of the signs with each candidate
 */
@SuppressWarnings("ArrayRecordComponent")
public record MentionPairs(
        List<ChainMention> mentions,
        List<float[]> states,
        int[][] signs,
        List<List<Integer>> candidates,
        List<int[][]> pairs) {}
