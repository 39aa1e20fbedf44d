package org.dateline.mention;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dateline.mention.Sign.Sizes;

/** The signs of each mention by itself: how it is worded and where it stands. */
final class MentionSigns {

    private final SignNumbers numbers;

    MentionSigns(SignNumbers numbers) {
        this.numbers = numbers;
    }

    /** The signs of each mention of a report. */
    int[][] of(List<HeadMention> mentions) {
        int[][] signs = new int[mentions.size()][];
        Map<String, Integer> lemmas = new HashMap<>();
        Map<List<String>, Integer> wordings = new HashMap<>();
        for (HeadMention mention : mentions) {
            int lemma = mention.isPronoun() ? 0 : lemmas.merge(mention.lemma(), 1, Integer::sum) - 1;
            int wording = mention.isPronoun() ? 0 : wordings.merge(mention.words(), 1, Integer::sum) - 1;
            signs[mention.number()] = of(mention, wording > 0 ? 2 : lemma > 0 ? 1 : mention.isPronoun() ? 3 : 0);
        }
        return signs;
    }

    private int[] of(HeadMention mention, int before) {
        SignList signs = new SignList(numbers);
        Traits traits = mention.traits();
        int shape = mention.shape().ordinal();
        signs.add(Sign.SHAPE, shape, traits.number());
        signs.add(Sign.FORM, traits.form());
        signs.add(Sign.DETERMINER, traits.determiner(), traits.isFollowed() ? 1 : 0);
        signs.add(Sign.KIND, traits.kind(), shape);
        signs.add(Sign.NAME, traits.name());
        signs.add(Sign.RELATION, traits.relation(), shape);
        signs.add(Sign.QUOTED, traits.isQuoted() ? 1 : 0, traits.person());
        signs.add(Sign.LENGTH, Math.min(Sizes.LENGTHS - 1, mention.words().size() / 2), shape);
        signs.add(Sign.PLACE, place(mention.place()), shape);
        signs.add(Sign.BEFORE, before, shape);
        return signs.toArray();
    }

    private static int place(int sentence) {
        return sentence == 0 ? 0 : sentence < 3 ? 1 : sentence < 8 ? 2 : sentence < 20 ? 3 : 4;
    }
}
