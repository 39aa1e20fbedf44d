package org.dateline.link.story;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.dateline.link.InMemoryGraph;
import org.dateline.link.IncrementalClustering;
import org.dateline.link.SimilarityGraph;

/** Puts reports into stories by what they are about. */
public final class Stories {

    /** So many days apart two reports may be published to be near each other. */
    public static final int DAYS = 60;

    /** Reports that are less alike are not near each other. */
    public static final double NEAR = 0.1;

    /** How alike a report must be to an earlier one to follow it. */
    private static final double FOLLOWS = 0.25;

    /** How alike subclusters must be on average to be one story. */
    private static final double ALIKE = 0.16;

    /** How alike two reports are on average that are not near. */
    private static final double UNLIKE = 0.04;

    /** What the strongest words of two reports must have in common for them to be compared, in hundred millionths. */
    public static final long SHARED = 3_000_000;

    private Stories() {}

    /** What puts the reports of a graph into stories. */
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
                double alike = reports.get(one).likeness(reports.get(other));
                long days = orders.get(one).day() - orders.get(other).day();
                if (alike >= NEAR && Math.abs(days) <= DAYS) {
                    graph.connect(one, other, alike);
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
