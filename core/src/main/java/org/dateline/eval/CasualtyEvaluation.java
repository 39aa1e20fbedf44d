package org.dateline.eval;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dateline.StepTimes;
import org.dateline.TimedReport;
import org.dateline.model.Count;
import org.dateline.model.Event;
import org.dateline.model.Stance;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Incidents with one or more articles each and the numbers of those killed and injured. An article's number is the
 * highest that an assault tells in it which happened and is not history, none told is zero; an incident is right when
 * one of its articles is. What is right of single articles is told beside it, and of incidents that the set does not list
 * as accidents: those are no assaults, and what they did to people is in no record.
 */
final class CasualtyEvaluation implements Evaluation {

    private record Answer(
            int articles,
            boolean accident,
            boolean killed,
            boolean injured,
            int killedArticles,
            int injuredArticles,
            String miss,
            StepTimes times) {}

    @Override
    public boolean measures(String set) {
        return set.startsWith("gva");
    }

    @Override
    public Measured measure(EvalSet set, Subject subject) {
        List<Answer> answers = subject.each(set.items(), item -> answer(item, subject));
        long killed = answers.stream().filter(Answer::killed).count();
        long injured = answers.stream().filter(Answer::injured).count();
        int articles = 0;
        int killedArticles = 0;
        int injuredArticles = 0;
        StepTimes times = StepTimes.NONE;
        List<String> misses = new ArrayList<>();
        for (Answer answer : answers) {
            articles += answer.articles();
            killedArticles += answer.killedArticles();
            injuredArticles += answer.injuredArticles();
            times = times.plus(answer.times());
            if (!answer.killed() || !answer.injured()) {
                misses.add(answer.miss());
            }
        }
        Map<String, Double> figures = new LinkedHashMap<>();
        figures.put("killed", Measured.share(killed, answers.size()));
        figures.put("injured", Measured.share(injured, answers.size()));
        figures.put("killed_an_article", Measured.share(killedArticles, articles));
        figures.put("injured_an_article", Measured.share(injuredArticles, articles));
        List<Answer> meant =
                answers.stream().filter(answer -> !answer.accident()).toList();
        figures.put(
                "killed_no_accident",
                Measured.share(meant.stream().filter(Answer::killed).count(), meant.size()));
        figures.put(
                "injured_no_accident",
                Measured.share(meant.stream().filter(Answer::injured).count(), meant.size()));
        return new Measured(answers.size(), figures, Map.of(), Map.of(), misses, times);
    }

    private static Answer answer(JsonNode item, Subject subject) {
        long killed = item.path("expected").path("num_killed").asLong(0);
        long injured = item.path("expected").path("num_injured").asLong(0);
        StepTimes times = StepTimes.NONE;
        int articles = 0;
        int killedRight = 0;
        int injuredRight = 0;
        List<String> told = new ArrayList<>();
        for (JsonNode article : item.path("articles")) {
            String text = article.path("title").asString("") + "\n\n"
                    + article.path("text").asString("");
            TimedReport timed = subject.code(text, day(article.path("date").asString("")));
            long killedTold = most(timed.coded().events(), Count.Kind.KILLED);
            long injuredTold = most(timed.coded().events(), Count.Kind.INJURED);
            articles++;
            killedRight += killedTold == killed ? 1 : 0;
            injuredRight += injuredTold == injured ? 1 : 0;
            told.add(killedTold + "/" + injuredTold + " " + article.path("id").asString(""));
            times = times.plus(timed.times());
        }
        String miss = item.path("id").asString("") + "\t" + killed + "/" + injured + "\tcoded " + told;
        boolean accident = false;
        for (JsonNode list : item.path("expected").path("lists")) {
            accident |= list.asString("").startsWith("accidental");
        }
        return new Answer(
                articles, accident, killedRight > 0, injuredRight > 0, killedRight, injuredRight, miss, times);
    }

    private static long most(List<Event> events, Count.Kind kind) {
        long most = 0;
        for (Event event : events) {
            boolean happened = event.stance().reality() == Stance.Reality.ACTUAL
                    && !event.stance().historical();
            if (!happened || !event.code().type().equals("ASSAULT")) {
                continue;
            }
            for (Count count : event.counts()) {
                if (count.kind() == kind && count.best() != null) {
                    most = Math.max(most, count.best());
                }
            }
        }
        return most;
    }

    private static @Nullable LocalDate day(String date) {
        try {
            return LocalDate.parse(date);
        } catch (DateTimeParseException noDate) {
            return null;
        }
    }
}
