package org.dateline.mention;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dateline.model.annotation.ChainMention;
import org.dateline.model.annotation.MentionChains;

/**
 * The mentions of a text with the scores of their candidates.
 *
 * @param mentions the mentions, in order
 * @param candidates numbers of the candidates of each
 * @param scores the score of each candidate
 * @param nothing the score of having no antecedent, for each mention
 * @param genders the gender of each; 0 when it shows none
 */
@SuppressWarnings("ArrayRecordComponent")
public record AntecedentLinks(
        List<ChainMention> mentions,
        List<List<Integer>> candidates,
        List<float[]> scores,
        float[] nothing,
        int[] genders) {

    /** Each mention joins the chain of its best antecedent when one is better than none; a chain has one gender. */
    public MentionChains chains() {
        int[] chain = new int[mentions.size()];
        int[] gender = new int[mentions.size()];
        Map<Integer, List<ChainMention>> found = new LinkedHashMap<>();
        for (int number = 0; number < chain.length; number++) {
            int best = best(number, chain, gender);
            chain[number] = best < 0 ? number : chain[best];
            int name = chain[number];
            gender[name] = gender[name] == 0 ? genders[number] : gender[name];
            found.computeIfAbsent(name, first -> new ArrayList<>()).add(mentions.get(number));
        }
        return new MentionChains(
                found.values().stream().filter(one -> one.size() > 1).toList());
    }

    private int best(int number, int[] chain, int[] gender) {
        float most = nothing[number];
        int best = -1;
        List<Integer> own = candidates.get(number);
        for (int at = 0; at < own.size(); at++) {
            boolean agrees = Traits.genderAgrees(genders[number], gender[chain[own.get(at)]]);
            if (agrees && scores.get(number)[at] > most) {
                most = scores.get(number)[at];
                best = own.get(at);
            }
        }
        return best;
    }

    /**
     * How likely a mention is of one thing with an earlier one, over all ways through antecedents.
     *
     * @param later number of the mention
     * @param goals numbers of mentions of the earlier thing
     */
    public double likelihood(int later, List<Integer> goals) {
        double[] likely = new double[later + 1];
        for (int number = 0; number <= later; number++) {
            if (goals.contains(number)) {
                likely[number] = 1;
                continue;
            }
            float most = nothing[number];
            for (float score : scores.get(number)) {
                most = Math.max(most, score);
            }
            double sum = Math.exp(nothing[number] - most);
            for (int at = 0; at < candidates.get(number).size(); at++) {
                double power = Math.exp(scores.get(number)[at] - most);
                sum += power;
                likely[number] += power * likely[candidates.get(number).get(at)];
            }
            likely[number] /= sum;
        }
        return likely[later];
    }
}
