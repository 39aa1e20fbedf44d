package org.dateline.eval.places;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dateline.StepTimes;
import org.dateline.eval.measure.CoderUnderTest;
import org.dateline.eval.measure.EvalSet;
import org.dateline.eval.measure.Evaluation;
import org.dateline.eval.measure.Measurement;
import org.dateline.where.names.PlaceFinder;

/**
 * Texts whose names of places are marked with their points: which place on earth each name is taken for,
 * where the names are given and where they are to be found.
 */
public final class NamedPlaceEvaluation implements Evaluation {

    @Override
    public boolean measures(String set) {
        return set.startsWith("geo_");
    }

    @Override
    public Measurement measure(EvalSet set, CoderUnderTest coder) {
        PlaceFinder finder = PlaceFinder.open(coder.data().files("places", ".tsv", ".gz", ".txt"));
        List<String> wrong = new ArrayList<>();
        PlaceScores.Score score = PlaceScores.measure(finder, set.items(), wrong);
        PlaceScores.Whole whole = coder
                .each(
                        set.items(),
                        item -> PlaceScores.whole(
                                finder.find(coder.dateline()
                                        .annotate(item.path("text").asString(""))),
                                item))
                .stream()
                .reduce(new PlaceScores.Whole(0, 0, 0), PlaceScores.Whole::plus);
        Map<String, Double> figures = new LinkedHashMap<>();
        figures.put("accuracy", score.accuracy());
        figures.put("from_text_f1", whole.f1());
        Map<String, Double> facts = new LinkedHashMap<>();
        facts.put("from_text_precision", Measurement.share(whole.right(), whole.found()));
        facts.put("from_text_recall", Measurement.share(whole.right(), whole.gold()));
        facts.put("not_in_gazetteer", (double) score.unknown());
        return new Measurement(score.total(), figures, facts, Map.of(), wrong, StepTimes.NONE);
    }
}
