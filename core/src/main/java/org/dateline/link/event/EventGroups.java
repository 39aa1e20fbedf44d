package org.dateline.link.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.dateline.link.DenseClustering;
import org.dateline.link.InMemoryGraph;
import org.dateline.link.SimilarityGraph;

/** Clusters mentions into events. */
public final class EventGroups {

    /** Mentions that are less likely of one event are no neighbours. */
    public static final double NEAR = 0.3;

    /** Mentions of reports that are less similar are not compared. */
    public static final double FEWEST_SHARED = 0.1;

    /** From this likelihood on a pair holds. */
    static final double HOLDS = 0.5;

    /** This share of the pairs of an event hold. */
    private static final double SHARE = 0.7;

    /** This share of the pairs of two events hold that are one. */
    private static final double MERGES = 0.5;

    private EventGroups() {}

    /** The clustering of a graph of mentions. */
    public static DenseClustering joining(SimilarityGraph graph) {
        return new DenseClustering(graph, HOLDS, SHARE, MERGES);
    }

    /** The number of the event of each mention. */
    public static int[] of(List<EventMention> mentions, SameEvent same) {
        InMemoryGraph graph = new InMemoryGraph();
        List<Long> all = new ArrayList<>();
        List<Telling> tellings = mentions.stream().map(same::telling).toList();
        for (int one = 0; one < mentions.size(); one++) {
            EventMention mention = mentions.get(one);
            graph.put(
                    one,
                    SimilarityGraph.Order.of(
                            mention.report().day(), mention.event().id() + one));
            all.add((long) one);
            for (int other = 0; other < one; other++) {
                if (mention.report()
                                .subject()
                                .likeness(mentions.get(other).report().subject())
                        < FEWEST_SHARED) {
                    continue;
                }
                double probability =
                        same.judge(tellings.get(one), tellings.get(other)).probability();
                if (probability >= NEAR || probability <= DenseClustering.TAKES_NO_PART) {
                    graph.connect(one, other, probability);
                }
            }
        }
        joining(graph).update(all, List.of());
        int[] groups = new int[mentions.size()];
        for (Map.Entry<Long, Long> one : graph.clusters().entrySet()) {
            groups[one.getKey().intValue()] = one.getValue().intValue();
        }
        return groups;
    }
}
