package org.dateline.eval.incidents;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.dateline.StepTimes;
import org.dateline.TimedReport;
import org.dateline.eval.measure.CoderUnderTest;
import org.dateline.eval.measure.EvalSet;
import org.dateline.eval.measure.Evaluation;
import org.dateline.eval.measure.Measurement;
import org.dateline.eval.measure.Overlap;
import org.dateline.model.event.Event;
import tools.jackson.databind.JsonNode;

/**
 * Reports with MUC-4's templates of incidents. Types, organisations and human targets are compared report by report, each
 * once: over all reports, and over those that have an incident. What is only in optional templates is neither asked for
 * nor counted as wrong.
 */
public final class IncidentEvaluation implements Evaluation {

    private static final Pattern NOT_A_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");

    private record Answer(
            boolean hasIncident,
            Overlap types,
            Overlap organisations,
            Overlap targets,
            int stages,
            int stagesRight,
            int surenesses,
            int surenessesRight,
            Scenes scenes,
            String miss,
            StepTimes times) {}

    /** Templates that give a day, a country and a town, and those where a coded incident has it right. */
    private record Scenes(Overlap days, Overlap countries, Overlap towns) {

        static final Scenes NONE = new Scenes(Overlap.NONE, Overlap.NONE, Overlap.NONE);

        static Overlap one(boolean asked, boolean right) {
            return asked ? new Overlap(right ? 1 : 0, 1, 1) : Overlap.NONE;
        }

        Scenes plus(Scenes other) {
            return new Scenes(days.plus(other.days), countries.plus(other.countries), towns.plus(other.towns));
        }

        void addTo(Map<String, Double> figures, Map<String, Double> facts) {
            figures.put("day", days.recall());
            figures.put("country", countries.recall());
            figures.put("town", towns.recall());
            facts.put("days_asked", (double) days.gold());
            facts.put("countries_asked", (double) countries.gold());
            facts.put("towns_asked", (double) towns.gold());
        }
    }

    @Override
    public boolean measures(String set) {
        return set.startsWith("muc4");
    }

    @Override
    public Measurement measure(EvalSet set, CoderUnderTest coder) {
        List<Answer> answers = coder.each(set.items(), item -> answer(item, coder));
        Overlap types = Overlap.NONE;
        Overlap typesGiven = Overlap.NONE;
        Overlap organisations = Overlap.NONE;
        Overlap organisationsGiven = Overlap.NONE;
        Overlap targets = Overlap.NONE;
        Overlap targetsGiven = Overlap.NONE;
        int[] shares = new int[4];
        Scenes scenes = Scenes.NONE;
        StepTimes times = StepTimes.NONE;
        List<String> misses = new ArrayList<>();
        for (Answer answer : answers) {
            types = types.plus(answer.types());
            organisations = organisations.plus(answer.organisations());
            targets = targets.plus(answer.targets());
            if (answer.hasIncident()) {
                typesGiven = typesGiven.plus(answer.types());
                organisationsGiven = organisationsGiven.plus(answer.organisations());
                targetsGiven = targetsGiven.plus(answer.targets());
            }
            shares[0] += answer.stages();
            shares[1] += answer.stagesRight();
            shares[2] += answer.surenesses();
            shares[3] += answer.surenessesRight();
            scenes = scenes.plus(answer.scenes());
            times = times.plus(answer.times());
            if (!answer.miss().isEmpty()) {
                misses.add(answer.miss());
            }
        }
        Map<String, Double> figures = new LinkedHashMap<>();
        Map<String, Double> facts = new LinkedHashMap<>();
        types.addTo("type", figures, facts);
        typesGiven.addTo("type_given", figures, facts);
        organisations.addTo("organisation", figures, facts);
        organisationsGiven.addTo("organisation_given", figures, facts);
        targets.addTo("target", figures, facts);
        targetsGiven.addTo("target_given", figures, facts);
        figures.put("stage", Measurement.share(shares[1], shares[0]));
        figures.put("organisation_confidence", Measurement.share(shares[3], shares[2]));
        scenes.addTo(figures, facts);
        return new Measurement(answers.size(), figures, facts, Map.of(), misses, times);
    }

    private static Answer answer(JsonNode item, CoderUnderTest coder) {
        String text = item.path("text").asString("").replace("[TEXT]", "");
        LocalDate day = IncidentScene.day(item.path("dateline").asString(""));
        TimedReport timed = coder.code(text, day);
        Incidents found =
                new Incidents(coder.dateline().annotate(text), timed.coded().events());
        Set<String> required = new LinkedHashSet<>();
        Set<String> optional = new LinkedHashSet<>();
        Map<Set<String>, Set<String>> organisations = new LinkedHashMap<>();
        List<Set<String>> asideOrganisations = new ArrayList<>();
        List<Set<String>> targets = new ArrayList<>();
        List<Set<String>> asideTargets = new ArrayList<>();
        int stages = 0;
        int stagesRight = 0;
        Scenes scenes = Scenes.NONE;
        List<String> misplaced = new ArrayList<>();
        for (JsonNode template : item.path("expected")) {
            boolean aside = template.path("optional_template").asBoolean(false);
            Set<String> types = values(template, "INCIDENT: TYPE");
            (aside ? optional : required).addAll(types);
            Set<String> told = new HashSet<>();
            types.forEach(type -> told.addAll(found.stages(type)));
            if (!aside && !told.isEmpty()) {
                stages++;
                told.retainAll(values(template, "INCIDENT: STAGE OF EXECUTION"));
                stagesRight += told.isEmpty() ? 0 : 1;
                Scenes scene = scene(template, found.ofTypes(types), misplaced);
                scenes = scenes.plus(scene);
            }
            for (JsonNode organisation : template.path("PERP: ORGANIZATION ID")) {
                Set<String> names = strings(organisation.path("value"));
                if (aside) {
                    asideOrganisations.add(names);
                } else {
                    organisations
                            .computeIfAbsent(names, none -> new HashSet<>())
                            .addAll(sureness(template, names));
                }
            }
            people(template).forEach(names -> addOnce(aside ? asideTargets : targets, names));
        }
        Map<String, String> named = found.organisations();
        int surenesses = 0;
        int surenessesRight = 0;
        for (Map.Entry<Set<String>, Set<String>> gold : organisations.entrySet()) {
            for (Map.Entry<String, String> told : named.entrySet()) {
                if (!gold.getValue().isEmpty() && isSame(gold.getKey(), told.getKey())) {
                    surenesses++;
                    surenessesRight +=
                            gold.getValue().stream().anyMatch(one -> one.startsWith(told.getValue())) ? 1 : 0;
                    break;
                }
            }
        }
        return new Answer(
                !required.isEmpty(),
                sets(required, optional, found.types()),
                matched(organisations.keySet(), asideOrganisations, named.keySet()),
                matched(targets, asideTargets, found.targets()),
                stages,
                stagesRight,
                surenesses,
                surenessesRight,
                scenes,
                String.join(
                        "\t",
                        item.path("id").asString(""),
                        required + " | " + found.types(),
                        organisations + " | " + named,
                        targets + " | " + found.targets(),
                        misplaced.toString()),
                timed.times());
    }

    /** What the coded incidents of a template's types have right of its day, country and town. */
    private static Scenes scene(JsonNode template, List<Event> told, List<String> misses) {
        IncidentScene scene =
                new IncidentScene(values(template, "INCIDENT: DATE"), values(template, "INCIDENT: LOCATION"));
        boolean day = told.stream().anyMatch(event -> scene.isOn(event.when()));
        boolean country = told.stream().anyMatch(event -> scene.isIn(event.where()));
        boolean town = told.stream().anyMatch(event -> scene.isAt(event.where()));
        if (scene.hasDay() && !day || scene.hasCountry() && !country || scene.hasTown() && !town) {
            misses.add(scene + " | "
                    + told.stream()
                            .map(event ->
                                    event.when().earliest() + "/" + event.when().latest() + " "
                                            + (event.where() == null
                                                    ? "-"
                                                    : event.where().name()))
                            .toList());
        }
        return new Scenes(
                Scenes.one(scene.hasDay(), day),
                Scenes.one(scene.hasCountry(), country),
                Scenes.one(scene.hasTown(), town));
    }

    private static void addOnce(List<Set<String>> all, Set<String> names) {
        if (!names.isEmpty() && !all.contains(names)) {
            all.add(names);
        }
    }

    private static Set<String> sureness(JsonNode template, Set<String> names) {
        Set<String> all = new HashSet<>();
        for (JsonNode one : template.path("PERP: ORGANIZATION CONFIDENCE")) {
            if (!java.util.Collections.disjoint(strings(one.path("ref")), names)) {
                all.addAll(strings(one.path("value")));
            }
        }
        return all;
    }

    /** Each human target with its names and what it is described as. */
    private static List<Set<String>> people(JsonNode template) {
        List<Set<String>> people = new ArrayList<>();
        for (JsonNode name : template.path("HUM TGT: NAME")) {
            people.add(new LinkedHashSet<>(strings(name.path("value"))));
        }
        for (JsonNode description : template.path("HUM TGT: DESCRIPTION")) {
            Set<String> names = strings(description.path("ref"));
            Set<String> words = strings(description.path("value"));
            people.stream()
                    .filter(one -> !java.util.Collections.disjoint(one, names))
                    .findFirst()
                    .ifPresentOrElse(one -> one.addAll(words), () -> people.add(new LinkedHashSet<>(words)));
        }
        return people;
    }

    private static Overlap sets(Set<String> required, Set<String> optional, Set<String> found) {
        int shared = (int) found.stream().filter(required::contains).count();
        int aside = (int) found.stream()
                .filter(type -> optional.contains(type) && !required.contains(type))
                .count();
        return new Overlap(shared, found.size() - aside, required.size());
    }

    private static Overlap matched(
            Collection<Set<String>> gold, Collection<Set<String>> aside, Collection<String> found) {
        int shared = (int) gold.stream()
                .filter(names -> found.stream().anyMatch(told -> isSame(names, told)))
                .count();
        int right = (int) found.stream()
                .filter(told -> gold.stream().anyMatch(names -> isSame(names, told)))
                .count();
        int passed = (int) found.stream()
                .filter(told -> gold.stream().noneMatch(names -> isSame(names, told))
                        && aside.stream().anyMatch(names -> isSame(names, told)))
                .count();
        // several words for one target are found once
        return new Overlap(shared, found.size() - passed - Math.max(0, right - shared), gold.size());
    }

    /** Whether one of the names and one of the coded words hold the other's last word. */
    private static boolean isSame(Set<String> names, String told) {
        for (String one : told.split(" \\| ")) {
            List<String> words = words(one);
            for (String name : names) {
                List<String> gold = words(name);
                if (!words.isEmpty()
                        && !gold.isEmpty()
                        && (words.contains(gold.get(gold.size() - 1)) || gold.contains(words.get(words.size() - 1)))) {
                    return true;
                }
            }
        }
        return false;
    }

    private static List<String> words(String text) {
        return List.of(NOT_A_WORD.split(text.toUpperCase(Locale.ROOT).strip())).stream()
                .filter(word -> !word.isEmpty())
                .toList();
    }

    private static Set<String> values(JsonNode template, String slot) {
        Set<String> values = new LinkedHashSet<>();
        template.path(slot).forEach(one -> values.addAll(strings(one.path("value"))));
        return values;
    }

    private static Set<String> strings(JsonNode list) {
        Set<String> strings = new LinkedHashSet<>();
        list.forEach(one -> strings.add(one.asString("")));
        return strings;
    }
}
