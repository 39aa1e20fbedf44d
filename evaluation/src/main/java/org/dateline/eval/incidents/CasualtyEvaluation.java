package org.dateline.eval.incidents;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.dateline.StepTimes;
import org.dateline.TimedReport;
import org.dateline.eval.measure.CoderUnderTest;
import org.dateline.eval.measure.EvalSet;
import org.dateline.eval.measure.Evaluation;
import org.dateline.eval.measure.GroupScores;
import org.dateline.eval.measure.Measurement;
import org.dateline.eval.measure.Overlap;
import org.dateline.link.event.EventGroups;
import org.dateline.link.event.EventMention;
import org.dateline.link.event.SameEvent;
import org.dateline.link.story.WordWeights;
import org.dateline.model.event.Count;
import org.dateline.model.event.Event;
import org.dateline.model.event.Place;
import org.dateline.model.event.When;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Incidents with one or more articles each and the numbers of those killed and injured. An article's number is the
 * highest of an assault in it that happened and is not history, zero when there is none; an incident is right when
 * one of its articles is. What is right of single articles is a further fact, and of incidents that the set does not list
 * as accidents: those are no assaults, and what they did to people is in no record. {@code day} and {@code town} are of the
 * assault in each article that hurts most. {@code incident_b3} is of the incidents that the articles are put together into.
 */
public final class CasualtyEvaluation implements Evaluation {

    private static final DateTimeFormatter WRITTEN = DateTimeFormatter.ofPattern("MMMM d, yyyy", Locale.ENGLISH);

    private record Answer(
            int articles,
            boolean accident,
            boolean killed,
            boolean injured,
            int killedArticles,
            int injuredArticles,
            Overlap days,
            Overlap towns,
            List<EventMention> tellings,
            String miss,
            StepTimes times) {}

    @Override
    public boolean measures(String set) {
        return set.startsWith("gva");
    }

    @Override
    public Measurement measure(EvalSet set, CoderUnderTest coder) {
        WordWeights weights = new WordWeights(coder.data().files("link", ".tsv"));
        List<Answer> answers = coder.each(set.items(), item -> answer(item, coder, weights));
        long killed = answers.stream().filter(Answer::killed).count();
        long injured = answers.stream().filter(Answer::injured).count();
        int articles = 0;
        int killedArticles = 0;
        int injuredArticles = 0;
        Overlap days = Overlap.NONE;
        Overlap towns = Overlap.NONE;
        StepTimes times = StepTimes.NONE;
        List<String> misses = new ArrayList<>();
        for (Answer answer : answers) {
            articles += answer.articles();
            killedArticles += answer.killedArticles();
            injuredArticles += answer.injuredArticles();
            days = days.plus(answer.days());
            towns = towns.plus(answer.towns());
            times = times.plus(answer.times());
            if (!answer.killed() || !answer.injured()) {
                misses.add(answer.miss());
            }
        }
        Map<String, Double> figures = new LinkedHashMap<>();
        figures.put("killed", Measurement.share(killed, answers.size()));
        figures.put("injured", Measurement.share(injured, answers.size()));
        figures.put("killed_an_article", Measurement.share(killedArticles, articles));
        figures.put("injured_an_article", Measurement.share(injuredArticles, articles));
        List<Answer> meant =
                answers.stream().filter(answer -> !answer.accident()).toList();
        figures.put(
                "killed_no_accident",
                Measurement.share(meant.stream().filter(Answer::killed).count(), meant.size()));
        figures.put(
                "injured_no_accident",
                Measurement.share(meant.stream().filter(Answer::injured).count(), meant.size()));
        Map<String, Double> facts = new LinkedHashMap<>();
        incidents(answers, new SameEvent(coder.data().files("link", ".tsv"), weights), figures);
        days.addTo("day", figures, facts);
        towns.addTo("town", figures, facts);
        return new Measurement(answers.size(), figures, facts, Map.of(), misses, times);
    }

    private static Answer answer(JsonNode item, CoderUnderTest coder, WordWeights weights) {
        long killed = item.path("expected").path("num_killed").asLong(0);
        long injured = item.path("expected").path("num_injured").asLong(0);
        StepTimes times = StepTimes.NONE;
        int articles = 0;
        int killedRight = 0;
        int injuredRight = 0;
        Overlap days = Overlap.NONE;
        Overlap towns = Overlap.NONE;
        List<String> found = new ArrayList<>();
        List<EventMention> tellings = new ArrayList<>();
        for (JsonNode article : item.path("articles")) {
            String text = article.path("title").asString("") + "\n\n"
                    + article.path("text").asString("");
            TimedReport timed = coder.code(text, day(article.path("date").asString("")));
            long killedFound = most(timed.coded().events(), Count.Kind.KILLED);
            long injuredFound = most(timed.coded().events(), Count.Kind.INJURED);
            Event worst = worst(timed.coded().events());
            if (worst == null && !timed.coded().events().isEmpty()) {
                tellings.add(
                        EventMention.of(timed.coded(), timed.coded().events().get(0), weights));
            }
            if (worst != null) {
                tellings.add(EventMention.of(timed.coded(), worst, weights));
                days = days.plus(day(worst, item));
                towns = towns.plus(town(worst, item));
            }
            articles++;
            killedRight += killedFound == killed ? 1 : 0;
            injuredRight += injuredFound == injured ? 1 : 0;
            found.add(
                    killedFound + "/" + injuredFound + " " + article.path("id").asString(""));
            times = times.plus(timed.times());
        }
        String miss = item.path("id").asString("") + "\t" + killed + "/" + injured + "\tcoded " + found;
        boolean accident = false;
        for (JsonNode list : item.path("expected").path("lists")) {
            accident |= list.asString("").startsWith("accidental");
        }
        return new Answer(
                articles,
                accident,
                killedRight > 0,
                injuredRight > 0,
                killedRight,
                injuredRight,
                days,
                towns,
                tellings,
                miss,
                times);
    }

    /** B³ of the incidents that articles are put together into, by the assault in each that hurts most; by its first event without one. */
    private static void incidents(List<Answer> answers, SameEvent same, Map<String, Double> figures) {
        List<EventMention> tellings = new ArrayList<>();
        List<Integer> right = new ArrayList<>();
        for (int incident = 0; incident < answers.size(); incident++) {
            for (EventMention telling : answers.get(incident).tellings()) {
                tellings.add(telling);
                right.add(incident);
            }
        }
        GroupScores.of(right, EventGroups.of(tellings, same)).addTo("incident_b3", "incident_b3", figures);
    }

    /** The assault of today that hurts most, or null. */
    private static @Nullable Event worst(List<Event> events) {
        Event worst = null;
        long most = -1;
        for (Event event : events) {
            long hurt = Math.max(most(List.of(event), Count.Kind.KILLED), most(List.of(event), Count.Kind.INJURED));
            boolean assault =
                    event.code().type().equals("ASSAULT") && event.stance().isCurrent();
            if (assault && hurt > most) {
                worst = event;
                most = hurt;
            }
        }
        return worst;
    }

    /** Whether an event's day, where there is one, is the incident's. */
    private static Overlap day(Event event, JsonNode item) {
        try {
            LocalDate day = LocalDate.parse(item.path("expected").path("date").asString(""), WRITTEN);
            boolean found = event.when().precision() == When.Precision.DAY
                    || event.when().precision() == When.Precision.DAYS;
            LocalDate earliest = event.when().earliest();
            LocalDate latest = event.when().latest();
            boolean right =
                    found && earliest != null && latest != null && !day.isBefore(earliest) && !day.isAfter(latest);
            return new Overlap(right ? 1 : 0, found ? 1 : 0, 1);
        } catch (DateTimeParseException noDate) {
            return Overlap.NONE;
        }
    }

    /** Whether an event's place, where it is narrower than a state, is the incident's town or county. */
    private static Overlap town(Event event, JsonNode item) {
        String town = item.path("expected").path("city_or_county").asString("").replaceAll(" \\(.*", "");
        Place place = event.where();
        boolean found = place != null && place.precision().compareTo(Place.Precision.ADMIN1) < 0;
        boolean right = place != null
                && found
                && place.name().replaceAll(" County$", "").equalsIgnoreCase(town);
        return town.isEmpty() ? Overlap.NONE : new Overlap(right ? 1 : 0, found ? 1 : 0, 1);
    }

    private static long most(List<Event> events, Count.Kind kind) {
        long most = 0;
        for (Event event : events) {
            if (!event.stance().isCurrent() || !event.code().type().equals("ASSAULT")) {
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
