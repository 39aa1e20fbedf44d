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
import org.dateline.link.DenseClustering;
import org.dateline.link.particular.Agreement;
import org.dateline.link.particular.KnownNames;
import org.dateline.link.story.WordWeights;
import org.dateline.model.report.Problem;
import org.jspecify.annotations.Nullable;

/**
 * How likely two tellings are of one event: none where what they say rules it out ({@link Vetoes}) or too little ties them together, else
 * by learned weights of signs of the pair ({@code data/learned/link/same_event.tsv}).
 */
public final class SameEvent {

    private static final String FILE = "link/same_event.tsv";
    private static final String BIAS = "bias";

    /** Sentences that have less in common tell of different things. */
    private static final double ALIKE = 0.2;

    /** Sentences of one day may have as little in common where so many particulars agree. */
    private static final double LITTLE_ALIKE = 0.1;

    private static final int MANY_ANCHORS = 3;

    /** So many particulars must agree. */
    private static final int ANCHORS = 2;

    /** Of sentences that have so much in common, or clauses that say the same, one particular less. */
    private static final double MUCH_ALIKE = 0.4;

    private static final double CLAUSE_ALIKE = 0.3;

    /** Of deeds that nothing ties to one time, reports farther apart may tell two, and one particular more is asked for. */
    private static final long NEWS = 1;

    /** Of clauses with so little in common, one particular more. */
    private static final double CLAUSE_UNLIKE = 0.2;

    /** Long sentences that have so much in common are one sentence edited; no particular need agree. */
    private static final double EDITED = 0.7;

    /** Of shorter sentences many are alike by chance. */
    private static final int LONG = 12;

    private final LearnedWeights learned;
    private final WordWeights weights;
    private final KnownNames names;

    /**
     * @param files the files of {@code data/world/link}
     * @throws DataProblems when a table is missing or broken
     */
    public SameEvent(List<DataFile> files, WordWeights weights) {
        this.weights = weights;
        List<Problem> problems = new ArrayList<>();
        this.learned = LearnedWeights.read(files, FILE, problems);
        this.names = new KnownNames(files, weights, problems);
        if (!problems.isEmpty()) {
            throw new DataProblems(problems);
        }
    }

    /**
     * A judgement.
     *
     * @param probability how likely it is one event, from 0 to 1; {@link DenseClustering#TAKES_NO_PART} when both are standing text
     * @param reasons the signs that count most, for people
     */
    public record Judgement(double probability, List<String> reasons) {}

    /** A mention prepared for comparing. */
    public Telling telling(EventMention mention) {
        return new Telling(mention, weights, names);
    }

    /** Judges two mentions; the same either way round. */
    public Judgement judge(EventMention one, EventMention other) {
        return judge(telling(one), telling(other));
    }

    /** Judges two tellings; the same either way round. */
    public Judgement judge(Telling one, Telling other) {
        if (!one.event().code().type().equals(other.event().code().type())) {
            return new Judgement(0, List.of("another type"));
        }
        double sentence = Comparison.sentence(one, other);
        if (sentence < (mayBeOtherWords(one, other) ? LITTLE_ALIKE : ALIKE)) {
            return new Judgement(0, List.of("the sentences are not alike"));
        }
        Comparison comparison = Comparison.of(one, other, sentence);
        if (sentence < ALIKE && comparison.anchors() < MANY_ANCHORS) {
            return new Judgement(0, List.of("the sentences are not alike"));
        }
        if (Vetoes.areStandingText(one, other, comparison)) {
            return new Judgement(DenseClustering.TAKES_NO_PART, List.of("standing text"));
        }
        String veto = Vetoes.of(one, other, comparison);
        if (veto != null) {
            return new Judgement(0, List.of(veto));
        }
        if (comparison.anchors() < anchorsNeeded(one, other, comparison)) {
            return new Judgement(0, List.of("too little agrees of day, town, number, names and sides"));
        }
        return weighed(Signs.of(one, other, comparison));
    }

    /**
     * What two tellings have in common, for learning weights.
     *
     * @param veto why they cannot be of one event, or null
     * @param signs the signs of the pair by name
     */
    public record Compared(@Nullable String veto, Map<String, Double> signs) {}

    /** Compares two mentions without judging them. */
    public Compared compare(EventMention one, EventMention other) {
        Telling first = telling(one);
        Telling second = telling(other);
        Comparison comparison = Comparison.of(first, second, Comparison.sentence(first, second));
        return new Compared(Vetoes.of(first, second, comparison), Signs.of(first, second, comparison));
    }

    /** Whether both tell the same day, so that other particulars may outweigh other words. */
    private static boolean mayBeOtherWords(Telling one, Telling other) {
        return Comparison.toldDays(one.days(), other.days()) == Agreement.AGREE;
    }

    private static int anchorsNeeded(Telling one, Telling other, Comparison comparison) {
        if (comparison.sentence() >= EDITED && comparison.words() >= LONG) {
            return 0;
        }
        boolean areHistory =
                one.event().stance().historical() && other.event().stance().historical();
        boolean isLoose = !areHistory
                && !comparison.isTied()
                && one.report().isFartherThan(NEWS, other.report())
                && !Vetoes.areWords(one.event());
        int more = isLoose || comparison.otherSide() && comparison.recipient() != Agreement.AGREE ? 1 : 0;
        boolean muchAlike = comparison.sentence() >= MUCH_ALIKE && comparison.clause() >= CLAUSE_ALIKE;
        if (muchAlike || comparison.saysTheSame()) {
            return ANCHORS - 1 + more;
        }
        return (comparison.clause() < CLAUSE_UNLIKE ? ANCHORS + 1 : ANCHORS) + more;
    }

    private Judgement weighed(Map<String, Double> signs) {
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
}
