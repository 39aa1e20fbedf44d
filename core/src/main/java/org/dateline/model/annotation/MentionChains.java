package org.dateline.model.annotation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Which mentions of a report are of one thing, as far as it is mentioned more than once. */
public final class MentionChains {

    /** No chains. */
    public static final MentionChains NONE = new MentionChains(List.of());

    private record Place(int sentence, int head) {}

    private final List<List<ChainMention>> chains;
    private final Map<Place, List<ChainMention>> byHead = new HashMap<>();

    /** Copies the lists. @param chains the mentions of each chain, in the order of the text */
    public MentionChains(List<List<ChainMention>> chains) {
        this.chains = chains.stream().map(List::copyOf).toList();
        for (List<ChainMention> chain : this.chains) {
            for (ChainMention mention : chain) {
                if (!mention.isJoint()) {
                    byHead.put(new Place(mention.sentence(), mention.head()), chain);
                }
            }
        }
    }

    /** The chains, each of two mentions or more in the order of the text. */
    public List<List<ChainMention>> chains() {
        return chains;
    }

    /**
     * All mentions of what a word heads a mention of, in the order of the text, that one included; empty when it is mentioned once.
     *
     * @param sentence index of the word's sentence
     * @param head index of the word
     */
    public List<ChainMention> of(int sentence, int head) {
        return byHead.getOrDefault(new Place(sentence, head), List.of());
    }
}
