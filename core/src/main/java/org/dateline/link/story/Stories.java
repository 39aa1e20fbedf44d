package org.dateline.link.story;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.dateline.link.InMemoryGraph;
import org.dateline.link.IncrementalClustering;
import org.dateline.link.SimilarityGraph;

/** Clusters reports into stories by what they are about. */
public final class Stories {

    /** How many days apart two reports may be published to be neighbours. */
    public static final int DAYS = 60;

    /** Reports that are less similar are no neighbours. */
    public static final double NEAR = 0.1;

    /** How similar a report must be to an earlier one to be attached to it. */
    private static final double FOLLOWS = 0.25;

    /** How similar subclusters must be on average to be one story. */
    private static final double ALIKE = 0.16;

    /** How similar two reports are on average that are no neighbours. */
    private static final double UNLIKE = 0.04;

    /** What the strongest words of two reports must have in common for them to be compared, in hundred millionths. */
    public static final long SHARED = 1_500_000;

    private Stories() {}

    /** The clustering of a graph of reports. */
    public static IncrementalClustering joining(SimilarityGraph graph) {
        return new IncrementalClustering(graph, FOLLOWS, ALIKE, UNLIKE);
    }

    /** The number of the story of each report. */
    public static int[] of(List<Subject> reports, List<SimilarityGraph.Order> orders) {
        InMemoryGraph graph = new InMemoryGraph();
        List<Long> all = new ArrayList<>();
        for (int one = 0; one < reports.size(); one++) {
            graph.put(one, orders.get(one));
            all.add((long) one);
            for (int other = 0; other < one; other++) {
                double similarity = reports.get(one).likeness(reports.get(other));
                long days = orders.get(one).day() - orders.get(other).day();
                if (similarity >= NEAR && Math.abs(days) <= DAYS) {
                    graph.connect(one, other, similarity);
                }
            }
        }
        joining(graph).update(all, List.of());
        int[] stories = new int[reports.size()];
        for (Map.Entry<Long, Long> one : graph.clusters().entrySet()) {
            stories[one.getKey().intValue()] = one.getValue().intValue();
        }
        return stories;
    }
}
