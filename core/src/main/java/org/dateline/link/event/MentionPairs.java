package org.dateline.link.event;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.dateline.model.event.Evidence;

/**
 * Which mentions of two reports may be of one event: each of one report with at most one of the other, for within a report it was
 * decided already that they are of different events.
 */
public final class MentionPairs {

    /** How likely two mentions in the same sentence are of one event. */
    private static final double SAME_SENTENCE = 0.98;

    private MentionPairs() {}

    /**
     * A pair.
     *
     * @param one index of a mention of the first report
     * @param other index of one of the second
     * @param probability how likely they are of one event
     */
    public record Pair(int one, int other, double probability) {}

    /** The pairs that may be of one event; the same whichever report comes first. */
    public static List<Pair> of(List<EventMention> ones, List<EventMention> others, SameEvent same) {
        List<Pair> all = new ArrayList<>();
        for (int one = 0; one < ones.size(); one++) {
            for (int other = 0; other < others.size(); other++) {
                double probability =
                        same.judge(ones.get(one), others.get(other)).probability();
                if (probability > 0 && isInOneSentence(ones.get(one), others.get(other))) {
                    probability = Math.max(probability, SAME_SENTENCE);
                }
                if (probability >= EventGroups.NEAR) {
                    all.add(new Pair(one, other, probability));
                }
            }
        }
        all.sort(Comparator.comparingDouble((Pair pair) -> -pair.probability())
                .thenComparing(pair -> key(ones.get(pair.one()), others.get(pair.other()))));
        Set<Integer> taken = new HashSet<>();
        Set<Integer> takenOthers = new HashSet<>();
        List<Pair> pairs = new ArrayList<>();
        for (Pair pair : all) {
            if (!taken.contains(pair.one()) && !takenOthers.contains(pair.other())) {
                taken.add(pair.one());
                takenOthers.add(pair.other());
                pairs.add(pair);
            }
        }
        return pairs;
    }

    /** Whether both are in the same sentence, at the same place of it. */
    private static boolean isInOneSentence(EventMention one, EventMention other) {
        for (Evidence mine : one.event().evidence()) {
            for (Evidence theirs : other.event().evidence()) {
                int at = mine.trigger().start() - mine.span().start();
                int there = theirs.trigger().start() - theirs.span().start();
                if (at == there && mine.text().equals(theirs.text())) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Orders pairs that are equally likely: by how far apart they are in their reports, then by ids. */
    private static String key(EventMention one, EventMention other) {
        String mine = one.event().id();
        String theirs = other.event().id();
        int apart = Math.abs(place(one) - place(other));
        return String.format("%09d", apart) + (mine.compareTo(theirs) < 0 ? mine + theirs : theirs + mine);
    }

    private static int place(EventMention mention) {
        return mention.event().evidence().get(0).sentence();
    }
}
