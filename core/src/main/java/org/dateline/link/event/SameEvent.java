package org.dateline.link.event;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.dateline.data.file.DataFile;
import org.dateline.data.file.DataProblems;
import org.dateline.data.file.LearnedWeights;
import org.dateline.link.story.WordWeights;
import org.dateline.model.event.Place;
import org.dateline.model.report.Problem;
import org.jspecify.annotations.Nullable;

/** How likely two mentions are of one event, by learned weights of features of the pair ({@code data/learned/link/same_event.tsv}). */
public final class SameEvent {

    private static final String FILE = "link/same_event.tsv";
    private static final String BIAS = "bias";

    private final LearnedWeights learned;
    private final WordWeights weights;

    /**
     * @param files the files of {@code data/world/link}
     * @throws DataProblems when the table is missing or broken
     */
    public SameEvent(List<DataFile> files, WordWeights weights) {
        this.weights = weights;
        List<Problem> problems = new ArrayList<>();
        this.learned = LearnedWeights.read(files, FILE, problems);
        if (!problems.isEmpty()) {
            throw new DataProblems(problems);
        }
    }

    /**
     * A judgement.
     *
     * @param probability how likely it is one event, from 0 to 1
     * @param reasons the signs that count most, for people
     */
    public record Judgement(double probability, List<String> reasons) {}

    /**
     * Judges; the same either way round. Events of two types, or in two countries, or of which one is history, are never one; nor are
     * those that differ in too much of what both reports say of day, town and number: see {@link Conflicts}.
     */
    public Judgement judge(EventMention one, EventMention other) {
        if (!one.event().code().type().equals(other.event().code().type())
                || one.event().stance().reality() != other.event().stance().reality()
                || one.event().stance().historical() != other.event().stance().historical()
                || isAbroad(one.event().where(), other.event().where())) {
            return new Judgement(0, List.of("another type, country or time"));
        }
        if (Conflicts.isOther(one.event(), other.event())) {
            return new Judgement(0, List.of("another day, town or number, or one is a total"));
        }
        Map<String, Double> signs = Signs.of(one, other, weights);
        Map<String, Double> parts = new LinkedHashMap<>();
        double sum = learned.of(BIAS);
        for (Map.Entry<String, Double> sign : signs.entrySet()) {
            double part = sign.getValue() * learned.of(sign.getKey());
            parts.put(sign.getKey(), part);
            sum += part;
        }
        List<String> reasons = parts.entrySet().stream()
                .filter(part -> Math.abs(part.getValue()) > 0.3)
                .sorted(Comparator.comparingDouble(part -> -Math.abs(part.getValue())))
                .limit(4)
                .map(part ->
                        String.format(Locale.ROOT, "%s %+.1f", part.getKey().replace('_', ' '), part.getValue()))
                .toList();
        return new Judgement(1 / (1 + Math.exp(-sum)), reasons);
    }

    private static boolean isAbroad(@Nullable Place one, @Nullable Place other) {
        return one != null
                && other != null
                && one.country() != null
                && other.country() != null
                && !one.country().equals(other.country());
    }
}
