package org.dateline.code;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.dateline.code.grammar.WordUse;
import org.dateline.code.lexicon.Entry;
import org.dateline.code.match.EntryMatch;
import org.dateline.code.match.EntryMatcher;
import org.dateline.code.match.Refusals;
import org.dateline.code.tree.FrameReader;
import org.dateline.model.annotation.Token;
import org.dateline.model.event.EventCode;
import org.jspecify.annotations.Nullable;

/** Chooses for each word of a sentence the entry that fits best, and which words are triggers of their own. */
final class BestEntries {

    private final FrameReader frames;
    private final EntryMatcher matcher;

    BestEntries(FrameReader frames, EntryMatcher matcher) {
        this.frames = frames;
        this.matcher = matcher;
    }

    /**
     * The best entry of each word that has one and does not belong to another trigger, in the order of the words; also entries for a sense
     * that is no event.
     *
     * @param refusals what was tried and refused is added here
     */
    List<EntryMatch> best(Refusals refusals) {
        List<EntryMatch> winners = new ArrayList<>();
        for (Token token : frames.sentence().tokens()) {
            EntryMatch best = best(token, refusals);
            if (best != null) {
                if (best.entry().code() == null) {
                    String id = best.entry().id();
                    refusals.add(() -> id + ": \"" + token.text() + "\" is no event here");
                }
                winners.add(best);
            }
        }
        return withoutConsumed(winners);
    }

    private @Nullable EntryMatch best(Token token, Refusals refusals) {
        EntryMatch best = null;
        for (Entry entry : matcher.entries(token)) {
            EntryMatch match = matcher.match(entry, token, refusals);
            if (match != null) {
                best = closer(best, match, refusals);
            }
        }
        for (Entry entry : matcher.judged(token)) {
            boolean isTried = best == null || entry.priority() > best.entry().priority();
            EntryMatch match = isTried ? matcher.match(entry, token, refusals) : null;
            if (match != null) {
                best = closer(best, match, refusals);
            }
        }
        if (best != null && best.entry().isJudged() && best.entry().priority() < 0) {
            EntryMatch softer = softer(best, token);
            return softer == null ? best : softer;
        }
        return best;
    }

    private static EntryMatch closer(@Nullable EntryMatch best, EntryMatch match, Refusals refusals) {
        if (best == null) {
            return match;
        }
        boolean better = match.fitsBetterThan(best);
        EntryMatch closer = better ? match : best;
        EntryMatch lost = better ? best : match;
        refusals.add(() -> lost.entry().id() + ": fits \"" + lost.trigger().text() + "\" less closely than "
                + closer.entry().id());
        return closer;
    }

    /** What the judge is sure of needs no parties of the kinds that an entry of the same type asks for: "soldiers beat my patients". */
    private @Nullable EntryMatch softer(EntryMatch judged, Token token) {
        EventCode code = judged.entry().code();
        EntryMatch best = null;
        for (Entry entry : matcher.entries(token)) {
            boolean same =
                    code != null && entry.code() != null && entry.code().type().equals(code.type());
            EntryMatch match = same ? matcher.matchAnyParties(entry, token) : null;
            if (match != null && (best == null || match.fitsBetterThan(best))) {
                best = match;
            }
        }
        return best;
    }

    /**
     * A word that belongs to another trigger ("suspended aid") reports no event of its own, unless it is the deed in which the verb's
     * event happened: "killed in an Israeli air strike" has its doer and its mode from the noun.
     */
    private List<EntryMatch> withoutConsumed(List<EntryMatch> winners) {
        Set<Integer> gone = new HashSet<>();
        List<EntryMatch> strongest = new ArrayList<>(winners);
        strongest.sort(EntryMatch.byCloseness().reversed());
        for (EntryMatch match : strongest) {
            if (!gone.contains(match.trigger().index())) {
                Set<Integer> deeds = deeds(match, winners);
                for (int word : match.consumed()) {
                    if (word != match.trigger().index() && !deeds.contains(word)) {
                        gone.add(word);
                    }
                }
            }
        }
        return winners.stream()
                .filter(match -> !gone.contains(match.trigger().index()))
                .toList();
    }

    /** The nouns of events of the same type in which a verb's event happened. */
    private Set<Integer> deeds(EntryMatch verb, List<EntryMatch> winners) {
        EventCode code = verb.entry().code();
        if (verb.entry().trigger() != Entry.Trigger.VERB || code == null) {
            return Set.of();
        }
        Set<Integer> deeds = new HashSet<>();
        List<Token> heads = frames.frame(verb.trigger()).behind(frames.grammar(), WordUse.HAPPENED_IN);
        for (EntryMatch match : winners) {
            EventCode other = match.entry().code();
            boolean same = other != null && other.type().equals(code.type());
            if (same && match.entry().trigger() == Entry.Trigger.NOUN && heads.contains(match.trigger())) {
                deeds.add(match.trigger().index());
            }
        }
        return deeds;
    }
}
