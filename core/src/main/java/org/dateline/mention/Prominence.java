package org.dateline.mention;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How often a text names what a mention names, up to that mention, and whom it named first. */
final class Prominence {

    private final int[] until;
    private final boolean[] topics;

    Prominence(List<HeadMention> mentions) {
        until = new int[mentions.size()];
        topics = new boolean[mentions.size()];
        Map<String, Integer> counts = new HashMap<>();
        Map<Integer, String> first = new HashMap<>();
        for (HeadMention mention : mentions) {
            if (mention.isPronoun()) {
                continue;
            }
            until[mention.number()] = counts.merge(mention.lemma(), 1, Integer::sum);
            if (mention.isName()) {
                first.putIfAbsent(mention.traits().kind(), mention.lemma());
                topics[mention.number()] =
                        mention.lemma().equals(first.get(mention.traits().kind()));
            }
        }
    }

    /** How many mentions have the same head up to one, it included; 0 for a pronoun. */
    int mentionsUntil(HeadMention mention) {
        return until[mention.number()];
    }

    /** Whether a mention names whom the text named first of this kind. */
    boolean isTopic(HeadMention mention) {
        return topics[mention.number()];
    }
}
