package org.dateline.serve.answer;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;

/**
 * How far two people agree who decided about the same events.
 *
 * @param one a person
 * @param other another
 * @param events how many events both accepted or rejected
 * @param same how many of them alike
 * @param kappa Cohen's kappa: 1 when they always agree, 0 when as often as by chance; null when chance alone makes them agree
 * @param fields the same by field, for the fields that one of them set in an event that neither rejected
 */
record ReviewerAgreement(
        String one,
        String other,
        int events,
        int same,
        @Nullable Double kappa,
        List<OfField> fields) {

    private static final String AS_CODED = "";

    /**
     * How far two people agree about a field.
     *
     * @param field the field
     * @param events how many events both kept
     * @param same in how many of them both left the field as it was coded, or set it to the same
     * @param kappa Cohen's kappa, or null
     */
    record OfField(
            String field, int events, int same, @Nullable Double kappa) {}

    /** What a person decided: by event whether it is right, and the fields that were set in it. */
    private static final class Judged {
        private final Map<String, Boolean> verdicts = new HashMap<>();
        private final Map<String, Map<String, String>> edits = new HashMap<>();

        private boolean kept(String event) {
            return verdicts.getOrDefault(event, edits.containsKey(event));
        }

        private String value(String event, String field) {
            String set = edits.getOrDefault(event, Map.of()).get(field);
            return set == null ? AS_CODED : "=" + set;
        }
    }

    /** Of all pairs of people with events in common; of several decisions of a person about an event the last that stands counts. */
    static List<ReviewerAgreement> of(ArrayNode decisions) {
        Map<String, Judged> byPerson = new TreeMap<>();
        for (JsonNode decision : decisions) {
            if (decision.path("stands").asBoolean()) {
                add(decision, byPerson.computeIfAbsent(decision.path("by").asString(), person -> new Judged()));
            }
        }
        List<String> people = new ArrayList<>(byPerson.keySet());
        List<ReviewerAgreement> all = new ArrayList<>();
        for (int one = 0; one < people.size(); one++) {
            for (int other = one + 1; other < people.size(); other++) {
                ReviewerAgreement agreement = of(people.get(one), people.get(other), byPerson);
                if (agreement.events() > 0 || !agreement.fields().isEmpty()) {
                    all.add(agreement);
                }
            }
        }
        return all;
    }

    private static void add(JsonNode decision, Judged judged) {
        String event = decision.path("tellings").toString();
        switch (decision.path("kind").asString()) {
            case "accept" -> judged.verdicts.put(event, true);
            case "reject" -> judged.verdicts.put(event, false);
            case "edit" ->
                judged.edits
                        .computeIfAbsent(event, first -> new HashMap<>())
                        .put(
                                decision.path("set").path("field").asString(),
                                decision.path("set").path("value").asString());
            default -> {}
        }
    }

    private static ReviewerAgreement of(String one, String other, Map<String, Judged> byPerson) {
        Judged first = Objects.requireNonNull(byPerson.get(one));
        Judged second = Objects.requireNonNull(byPerson.get(other));
        List<String[]> verdicts = new ArrayList<>();
        first.verdicts.forEach((event, verdict) -> {
            Boolean theirs = second.verdicts.get(event);
            if (theirs != null) {
                verdicts.add(new String[] {verdict.toString(), theirs.toString()});
            }
        });
        List<OfField> fields = new ArrayList<>();
        Set<String> kept = new TreeSet<>(first.edits.keySet());
        kept.addAll(first.verdicts.keySet());
        kept.removeIf(event -> !first.kept(event) || !second.kept(event));
        Set<String> names = new TreeSet<>();
        for (String event : kept) {
            names.addAll(first.edits.getOrDefault(event, Map.of()).keySet());
            names.addAll(second.edits.getOrDefault(event, Map.of()).keySet());
        }
        for (String name : names) {
            List<String[]> values = kept.stream()
                    .map(event -> new String[] {first.value(event, name), second.value(event, name)})
                    .toList();
            fields.add(new OfField(name, values.size(), same(values), kappa(values)));
        }
        return new ReviewerAgreement(one, other, verdicts.size(), same(verdicts), kappa(verdicts), fields);
    }

    private static int same(List<String[]> pairs) {
        return (int) pairs.stream().filter(pair -> pair[0].equals(pair[1])).count();
    }

    /** Cohen, J.: A coefficient of agreement for nominal scales. Educational and Psychological Measurement 20 (1960), 37-46. */
    private static @Nullable Double kappa(List<String[]> pairs) {
        Map<String, int[]> counts = new HashMap<>();
        for (String[] pair : pairs) {
            for (int side = 0; side < 2; side++) {
                counts.computeIfAbsent(pair[side], value -> new int[2])[side]++;
            }
        }
        double all = pairs.size();
        double chance = counts.values().stream()
                .mapToDouble(count -> count[0] / all * count[1] / all)
                .sum();
        return pairs.isEmpty() || chance == 1 ? null : (Double) ((same(pairs) / all - chance) / (1 - chance));
    }
}
