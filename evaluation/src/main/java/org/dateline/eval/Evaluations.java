package org.dateline.eval;

import java.util.List;

/** All kinds of sets that can be measured. */
public final class Evaluations {

    private static final List<Evaluation> ALL = List.of(
            new PageEvaluation(),
            new DecisionEvaluation(),
            new CopyEvaluation(),
            new StoryEvaluation(),
            new TreeEvaluation(),
            new NameEvaluation(),
            new RoleEvaluation(),
            new EventPlaceEvaluation(),
            new NamedPlaceEvaluation(),
            new StatementEvaluation(),
            new QuadEvaluation(),
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
