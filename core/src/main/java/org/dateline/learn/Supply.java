package org.dateline.learn;

import java.util.List;
import java.util.Optional;
import org.dateline.record.DecidedMention;
import org.dateline.record.DecidedMention.Verdict;

/**
 * How much people decided.
 *
 * @param events events that were decided about
 * @param right of them those that are right as they are
 * @param wrong of them those that are none, or have a field that was edited, or are second records of others
 * @param reports reports that tell them
 */
public record Supply(long events, long right, long wrong, long reports) {

    /** How many decided events it takes to learn. */
    public static final int EVENTS = 50;

    /** How many of them must be right, and how many wrong. */
    public static final int OF_EACH = 10;

    /** How many reports they must be of, so that weights can be tested on others than they were fitted to. */
    public static final int REPORTS = 10;

    /** What some mentions amount to; the mentions of one event are one. */
    public static Supply of(List<DecidedMention> mentions) {
        double right = 0;
        double all = 0;
        for (DecidedMention mention : mentions) {
            all += mention.weight();
            right += mention.verdict() == Verdict.ACCEPTED && mention.edits().isEmpty() ? mention.weight() : 0;
        }
        long reports = mentions.stream().map(DecidedMention::report).distinct().count();
        return new Supply(Math.round(all), Math.round(right), Math.round(all - right), reports);
    }

    /** What is there and what is needed, when it is too little. */
    public Optional<String> shortage() {
        if (events >= EVENTS && right >= OF_EACH && wrong >= OF_EACH && reports >= REPORTS) {
            return Optional.empty();
        }
        return Optional.of(events + " events are decided about, " + right + " accepted as they are and " + wrong
                + " rejected, edited or merged, in " + reports + " reports; to learn from them takes at least " + EVENTS
                + ", "
                + OF_EACH + " of each, in " + REPORTS + " reports");
    }
}
