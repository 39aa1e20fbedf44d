package org.dateline.eval;

import java.util.List;
import org.dateline.eval.annotation.NameEvaluation;
import org.dateline.eval.annotation.RoleEvaluation;
import org.dateline.eval.annotation.TreeEvaluation;
import org.dateline.eval.incidents.CasualtyEvaluation;
import org.dateline.eval.incidents.IncidentEvaluation;
import org.dateline.eval.incidents.PoliceEvaluation;
import org.dateline.eval.linking.CopyEvaluation;
import org.dateline.eval.linking.StoryEvaluation;
import org.dateline.eval.measure.Evaluation;
import org.dateline.eval.mentions.GapEvaluation;
import org.dateline.eval.pages.PageEvaluation;
import org.dateline.eval.places.EventPlaceEvaluation;
import org.dateline.eval.places.NamedPlaceEvaluation;
import org.dateline.eval.records.RecordsEvaluation;
import org.dateline.eval.records.WholeEvaluation;
import org.dateline.eval.statements.StanceEvaluation;
import org.dateline.eval.statements.StatementEvaluation;
import org.dateline.eval.types.CameoEvaluation;
import org.dateline.eval.types.DecisionEvaluation;
import org.dateline.eval.types.DigitsEvaluation;
import org.dateline.eval.types.EverydayEvaluation;
import org.dateline.eval.types.PloverEvaluation;
import org.dateline.eval.types.QuadEvaluation;
import org.dateline.eval.types.SwapEvaluation;
import org.dateline.eval.types.TriggerEvaluation;

/** All kinds of sets that can be measured. */
public final class Evaluations {

    private static final List<Evaluation> ALL = List.of(
            new PageEvaluation(),
            new DecisionEvaluation(),
            new CopyEvaluation(),
            new StoryEvaluation(),
            new GapEvaluation(),
            new TreeEvaluation(),
            new NameEvaluation(),
            new RoleEvaluation(),
            new EventPlaceEvaluation(),
            new NamedPlaceEvaluation(),
            new StatementEvaluation(),
            new QuadEvaluation(),
            new DigitsEvaluation(),
            new SwapEvaluation(),
            new CameoEvaluation(),
            new IncidentEvaluation(),
            new CasualtyEvaluation(),
            new PoliceEvaluation(),
            new TriggerEvaluation(),
            new StanceEvaluation(),
            new EverydayEvaluation(),
            new WholeEvaluation(),
            new RecordsEvaluation(),
            new PloverEvaluation());

    private Evaluations() {}

    /** The evaluation of a set; sentences with PLOVER types are measured unless the name says otherwise. */
    public static Evaluation of(String set) {
        return ALL.stream()
                .filter(evaluation -> evaluation.measures(set))
                .findFirst()
                .orElseGet(PloverEvaluation::new);
    }
}
