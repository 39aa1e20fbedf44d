package org.dateline.code;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.dateline.code.count.CountSources;
import org.dateline.code.grammar.Grammar;
import org.dateline.code.tree.FrameReader;
import org.dateline.code.tree.MendedTree;
import org.dateline.code.tree.RolePhrases;
import org.dateline.model.annotation.Annotated;
import org.dateline.model.annotation.Sentence;
import org.dateline.model.event.Actor;
import org.dateline.model.event.Claim;
import org.dateline.model.event.Count.Kind;
import org.dateline.model.event.Count;
import org.dateline.model.report.Span;
import org.dateline.model.report.StoredText;
import org.jspecify.annotations.Nullable;

/**
 * Gives numbers their givers: the one whom the sentence has put it ("the ministry lowered the toll to nine"), and for an event
 * already told another figure from somebody else ("residents spoke of 40").
 */
public final class SourcedCounts {

    private static final Set<Kind> DISPUTED = EnumSet.of(
            Kind.KILLED, Kind.INJURED, Kind.ARRESTED, Kind.ABDUCTED, Kind.DISPLACED, Kind.MISSING, Kind.PARTICIPANTS);

    private final CountSources givers;
    private final Grammar grammar;

    public SourcedCounts(CountSources givers, Grammar grammar) {
        this.givers = givers;
        this.grammar = grammar;
    }

    /** The same claims, in the same order, with these numbers and givers. */
    public List<Claim> added(Annotated annotated, List<Claim> claims) {
        StoredText text = annotated.article().text();
        List<Claim> told = new ArrayList<>(claims);
        for (Sentence sentence : annotated.sentences()) {
            RolePhrases phrases = new RolePhrases(new FrameReader(MendedTree.unmended(sentence), grammar), text);
            for (CountSources.Given given : givers.of(sentence, text)) {
                Actor giver = Actor.unresolved(phrases.phrase(given.giver()));
                if (!attributed(told, given.span(), giver)) {
                    further(told, sentence, given, giver, text);
                }
            }
        }
        return told;
    }

    /** Names the giver of a number that is read already; false when none is. */
    private static boolean attributed(List<Claim> told, Span span, Actor giver) {
        boolean known = false;
        for (int index = 0; index < told.size(); index++) {
            Claim claim = told.get(index);
            if (claim.counts().stream().anyMatch(count -> count.span().overlaps(span))) {
                known = true;
                told.set(
                        index,
                        claim.counts(claim.counts().stream()
                                .map(count -> count.span().overlaps(span) ? count.by(giver) : count)
                                .toList()));
            }
        }
        return known;
    }

    /** Adds a number to the event that was last counted, in the same sentence or the one before. */
    private static void further(
            List<Claim> told, Sentence sentence, CountSources.Given given, Actor giver, StoredText text) {
        int latest = -1;
        Count before = null;
        for (int index = 0; index < told.size(); index++) {
            Count count = counted(told.get(index), sentence, given.span());
            if (count != null
                    && (before == null || count.span().start() > before.span().start())) {
                before = count;
                latest = index;
            }
        }
        if (before == null) {
            return;
        }
        List<Count> counts = new ArrayList<>(told.get(latest).counts());
        counts.add(new Count(
                before.kind(),
                null,
                given.quantity().low(),
                given.quantity().best(),
                given.quantity().high(),
                giver,
                text.slice(given.span()),
                given.span()));
        told.set(latest, told.get(latest).counts(counts));
    }

    /** The number of a claim that a later one may dispute; of the dead and the wounded, that of the dead. */
    private static @Nullable Count counted(Claim claim, Sentence sentence, Span later) {
        if (claim.sentence() != sentence.index() && claim.sentence() != sentence.index() - 1) {
            return null;
        }
        Count found = null;
        for (Count count : claim.counts()) {
            boolean fits = DISPUTED.contains(count.kind()) && count.span().start() < later.start();
            if (fits && (found == null || count.kind() == Kind.KILLED && found.kind() != Kind.KILLED)) {
                found = count;
            }
        }
        return found;
    }
}
