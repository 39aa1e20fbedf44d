package org.dateline.eval.linking;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dateline.StepTimes;
import org.dateline.eval.measure.CoderUnderTest;
import org.dateline.eval.measure.EvalSet;
import org.dateline.eval.measure.Evaluation;
import org.dateline.eval.measure.GroupScores;
import org.dateline.eval.measure.Measurement;
import org.dateline.link.SimilarityGraph;
import org.dateline.link.story.Stories;
import org.dateline.link.story.WordWeights;
import tools.jackson.databind.JsonNode;

/** Articles with the story that each belongs to: B³ of the stories that are found. */
public final class StoryEvaluation implements Evaluation {

    @Override
    public boolean measures(String set) {
        return set.startsWith("newscluster");
    }

    @Override
    public Measurement measure(EvalSet set, CoderUnderTest coder) {
        WordWeights weights = new WordWeights(coder.data().files("link", ".tsv"));
        List<org.dateline.link.story.Subject> reports = new ArrayList<>();
        List<SimilarityGraph.Order> orders = new ArrayList<>();
        List<String> right = new ArrayList<>();
        for (JsonNode item : set.items()) {
            reports.add(weights.subject(
                    item.path("title").asString(""), item.path("text").asString("")));
            orders.add(new SimilarityGraph.Order(
                    LocalDate.parse(item.path("date").asString("")).toEpochDay(),
                    item.path("id").asString("")));
            right.add(item.path("cluster").asString(""));
        }
        int[] found = Stories.of(reports, orders);
        Map<String, Double> figures = new LinkedHashMap<>();
        GroupScores.of(right, found).addTo("b3", "b3_f1", figures);
        Map<String, Double> facts = Map.of(
                "stories", (double) Arrays.stream(found).distinct().count(),
                "stories marked", (double) right.stream().distinct().count());
        return new Measurement(set.items().size(), figures, facts, Map.of(), List.of(), StepTimes.NONE);
    }
}
