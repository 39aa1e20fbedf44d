package org.dateline.serve.answer;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;

/**
 * How far two people agree who accepted or rejected the same events.
 *
 * @param one a person
 * @param other another
 * @param events how many events both decided about
 * @param same how many of them alike
 * @param kappa Cohen's kappa: 1 when they always agree, 0 when as often as by chance; null when chance alone makes them agree
 */
record ReviewerAgreement(
        String one,
        String other,
        int events,
        int same,
        @Nullable Double kappa) {

    /** Of all pairs of people with events in common; of several decisions of a person about an event the last that stands counts. */
    static List<ReviewerAgreement> of(ArrayNode decisions) {
        Map<String, Map<String, Boolean>> byPerson = new TreeMap<>();
        for (JsonNode decision : decisions) {
            String kind = decision.path("kind").asString();
            if (decision.path("stands").asBoolean() && (kind.equals("accept") || kind.equals("reject"))) {
                String event = decision.path("tellings").toString();
                byPerson.computeIfAbsent(decision.path("by").asString(), person -> new HashMap<>())
                        .put(event, kind.equals("accept"));
            }
        }
        List<String> people = new ArrayList<>(byPerson.keySet());
        List<ReviewerAgreement> all = new ArrayList<>();
        for (int one = 0; one < people.size(); one++) {
            for (int other = one + 1; other < people.size(); other++) {
                ReviewerAgreement agreement = of(people.get(one), people.get(other), byPerson);
                if (agreement.events() > 0) {
                    all.add(agreement);
                }
            }
        }
        return all;
    }

    private static ReviewerAgreement of(String one, String other, Map<String, Map<String, Boolean>> byPerson) {
        Map<String, Boolean> first = byPerson.getOrDefault(one, Map.of());
        Map<String, Boolean> second = byPerson.getOrDefault(other, Map.of());
        int[][] counts = new int[2][2];
        first.forEach((event, verdict) -> {
            Boolean theirs = second.get(event);
            if (theirs != null) {
                counts[verdict ? 1 : 0][theirs ? 1 : 0]++;
            }
        });
        int events = counts[0][0] + counts[0][1] + counts[1][0] + counts[1][1];
        int same = counts[0][0] + counts[1][1];
        double mine = (double) (counts[1][0] + counts[1][1]) / Math.max(1, events);
        double theirs = (double) (counts[0][1] + counts[1][1]) / Math.max(1, events);
        double chance = mine * theirs + (1 - mine) * (1 - theirs);
        Double kappa = events == 0 || chance == 1 ? null : ((double) same / events - chance) / (1 - chance);
        return new ReviewerAgreement(one, other, events, same, kappa);
    }
}
