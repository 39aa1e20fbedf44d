package org.dateline.eval;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dateline.StepTimes;
import org.dateline.where.names.PlaceFinder;

/**
 * Texts whose names of places are marked with their points: which place on earth each name is taken for,
 * where the names are given and where they are to be found.
 */
final class NamedPlaceEvaluation implements Evaluation {

    @Override
    public boolean measures(String set) {
        return set.startsWith("geo_");
    }

    @Override
    public Measured measure(EvalSet set, Subject subject) {
        PlaceFinder finder = PlaceFinder.open(subject.data().files("places", ".tsv", ".gz", ".txt"));
        List<String> wrong = new ArrayList<>();
        PlacesEval.Score score = PlacesEval.measure(finder, set.items(), wrong);
        PlacesEval.Whole whole = subject
                .each(
                        set.items(),
                        item -> PlacesEval.whole(
                                finder.find(subject.dateline()
                                        .annotate(item.path("text").asString(""))),
                                item))
                .stream()
                .reduce(new PlacesEval.Whole(0, 0, 0), PlacesEval.Whole::plus);
        Map<String, Double> figures = new LinkedHashMap<>();
        figures.put("accuracy", score.accuracy());
        figures.put("from_text_f1", whole.f1());
        Map<String, Double> facts = new LinkedHashMap<>();
        facts.put("from_text_precision", Measured.share(whole.right(), whole.found()));
        facts.put("from_text_recall", Measured.share(whole.right(), whole.gold()));
        facts.put("not_in_gazetteer", (double) score.unknown());
        return new Measured(score.total(), figures, facts, Map.of(), wrong, StepTimes.NONE);
    }
}
