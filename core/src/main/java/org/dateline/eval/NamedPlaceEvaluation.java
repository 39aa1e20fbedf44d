package org.dateline.eval;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.dateline.StepTimes;
import org.dateline.where.PlaceFinder;

/** Texts whose names of places are marked with their points: which place on earth each name is taken for. */
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
        return new Measured(
                score.total(),
                Map.of("accuracy", score.accuracy()),
                Map.of("not_in_gazetteer", (double) score.unknown()),
                Map.of(),
                wrong,
                StepTimes.NONE);
    }
}
