package org.dateline.eval.types;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dateline.StepTimes;
import org.dateline.TimedReport;
import org.dateline.data.file.DataFile;
import org.dateline.data.file.DataTable;
import org.dateline.eval.measure.CoderUnderTest;
import org.dateline.eval.measure.EvalSet;
import org.dateline.eval.measure.Evaluation;
import org.dateline.eval.measure.Measurement;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Sentences with CAMEO codes, compared by the PLOVER type that a code belongs to in the data folder. Codes that PLOVER
 * has no type for are left out.
 */
public final class CameoEvaluation implements Evaluation {

    private record Answer(String id, String text, Set<String> gold, Set<String> coded, StepTimes times) {}

    @Override
    public boolean measures(String set) {
        return set.startsWith("petrarch");
    }

    @Override
    public Measurement measure(EvalSet set, CoderUnderTest coder) {
        Map<String, String> types = types(coder.data().file("ontology/cameo.tsv"));
        List<JsonNode> items = set.items().stream()
                .filter(item ->
                        item.path("expected").isEmpty() || !gold(item, types).isEmpty())
                .toList();
        List<Answer> answers = coder.each(items, item -> answer(item, types, coder));
        List<String> misses = new ArrayList<>();
        StepTimes times = StepTimes.NONE;
        int wanted = 0;
        int found = 0;
        int none = 0;
        int noneRight = 0;
        for (Answer answer : answers) {
            times = times.plus(answer.times());
            wanted += answer.gold().size();
            found += (int)
                    answer.gold().stream().filter(answer.coded()::contains).count();
            none += answer.gold().isEmpty() ? 1 : 0;
            noneRight += answer.gold().isEmpty() && answer.coded().isEmpty() ? 1 : 0;
            boolean isRight = answer.gold().isEmpty()
                    ? answer.coded().isEmpty()
                    : answer.coded().containsAll(answer.gold());
            if (!isRight) {
                misses.add(answer.id() + "\t" + answer.gold() + "\tcoded " + answer.coded() + "\t" + answer.text());
            }
        }
        Map<String, Double> figures = new LinkedHashMap<>();
        figures.put("right", Measurement.share(found, wanted));
        figures.put("none_right", Measurement.share(noneRight, none));
        Map<String, Double> facts = Map.of("left_out", (double) (set.items().size() - items.size()));
        return new Measurement(answers.size(), figures, facts, Map.of(), misses, times);
    }

    private static Map<String, String> types(@Nullable DataFile cameo) {
        Map<String, String> types = new HashMap<>();
        for (String line : cameo == null ? List.<String>of() : cameo.lines()) {
            List<String> cells = DataTable.cells(line);
            if (!line.startsWith("#") && cells.size() > 1 && !cells.get(1).isEmpty()) {
                types.put(cells.get(0), cells.get(1));
            }
        }
        return types;
    }

    private static Set<String> gold(JsonNode item, Map<String, String> types) {
        Set<String> gold = new LinkedHashSet<>();
        for (JsonNode expected : item.path("expected")) {
            String code = expected.path("code").asString("");
            String type = types.get(code);
            if (type == null && code.length() > 3) {
                type = types.get(code.substring(0, 3));
            }
            if (type == null && code.length() >= 2) {
                type = types.get(code.substring(0, 2) + "0");
            }
            if (type != null) {
                gold.add(type);
            }
        }
        return gold;
    }

    private static Answer answer(JsonNode item, Map<String, String> types, CoderUnderTest coder) {
        String text = item.path("text").asString("");
        TimedReport timed = coder.code(text, day(item.path("date").asString("")));
        Set<String> coded = new LinkedHashSet<>();
        timed.coded().events().forEach(event -> coded.add(event.code().type()));
        return new Answer(item.path("id").asString(""), text, gold(item, types), coded, timed.times());
    }

    private static @Nullable LocalDate day(String written) {
        try {
            return LocalDate.parse(written, DateTimeFormatter.BASIC_ISO_DATE);
        } catch (DateTimeParseException none) {
            return null;
        }
    }
}
