package org.dateline.link.event;

import java.util.LinkedHashMap;
import java.util.Map;
import org.dateline.link.particular.Agreement;

/**
 * Signs for or against two tellings being of one event; each is a number that does not depend on the order of the pair. Of a particular
 * that one of them does not give there is no sign.
 */
final class Signs {

    private static final int MOST_NAMES = 4;
    private static final int MOST_ANCHORS = 4;

    /** From this likeness on one sentence seems to be the other, edited. */
    private static final double EDITED = 0.5;

    private Signs() {}

    /** All signs by name; those that are not there are 0. */
    static Map<String, Double> of(Telling one, Telling other, Comparison comparison) {
        Map<String, Double> signs = new LinkedHashMap<>();
        signs.put("sentence", comparison.sentence());
        signs.put("sentence_edited", Math.max(0, comparison.sentence() - EDITED));
        signs.put("clause", comparison.clause());
        signs.put("report", one.report().subject().likeness(other.report().subject()));
        put(signs, "day", comparison.day());
        put(signs, "day_fits", comparison.dayFits());
        put(signs, "period", comparison.period());
        signs.put("main", comparison.main() ? 1.0 : 0);
        signs.put("says_the_same", comparison.saysTheSame() ? 1.0 : 0);
        signs.put("anchors", (double) Math.min(MOST_ANCHORS, comparison.anchors()));
        put(signs, "town", comparison.town());
        put(signs, "province", comparison.province());
        put(signs, "number", comparison.number());
        put(signs, "killed", comparison.killed());
        put(signs, "actor", comparison.actor());
        put(signs, "recipient", comparison.recipient());
        put(signs, "trigger", comparison.trigger());
        put(signs, "mode", comparison.mode());
        put(signs, "name", comparison.name());
        signs.put("names_shared", (double) Math.min(MOST_NAMES, comparison.names()));
        Long first = one.report().day();
        Long second = other.report().day();
        signs.put("days_between_reports", first == null || second == null ? 0 : Math.log1p(Math.abs(first - second)));
        signs.put("both_lead", one.leads() && other.leads() ? 1.0 : 0);
        signs.put("neither_leads", one.leads() || other.leads() ? 0 : 1.0);
        signs.put(
                "one_is_history",
                one.event().stance().historical() != other.event().stance().historical() ? 1.0 : 0);
        signs.put("happened", one.event().stance().isCurrent() ? 1.0 : 0);
        return signs;
    }

    private static void put(Map<String, Double> signs, String particular, Agreement agreement) {
        if (agreement != Agreement.UNKNOWN) {
            signs.put(particular + (agreement == Agreement.AGREE ? "_same" : "_other"), 1.0);
        }
    }
}
