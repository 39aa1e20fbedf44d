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
import org.dateline.model.event.Count;
import org.dateline.model.event.Count.Kind;
import org.dateline.model.report.Span;
import org.dateline.model.report.StoredText;
import org.jspecify.annotations.Nullable;

/**
 * Gives numbers their sources: whoever puts the number in the sentence ("the ministry lowered the toll to nine"), and for an
 * event mentioned before another figure from another source ("residents spoke of 40").
 */
public final class SourcedCounts {

    private static final Set<Kind> DISPUTED = EnumSet.of(
            Kind.KILLED, Kind.INJURED, Kind.ARRESTED, Kind.ABDUCTED, Kind.DISPLACED, Kind.MISSING, Kind.PARTICIPANTS);

    private final CountSources sources;
    private final Grammar grammar;

    public SourcedCounts(CountSources sources, Grammar grammar) {
        this.sources = sources;
        this.grammar = grammar;
    }

    /** The same claims, in the same order, with these numbers and sources. */
    public List<Claim> added(Annotated annotated, List<Claim> claims) {
        StoredText text = annotated.article().text();
        List<Claim> sourced = new ArrayList<>(claims);
        for (Sentence sentence : annotated.sentences()) {
            RolePhrases phrases = new RolePhrases(new FrameReader(MendedTree.unmended(sentence), grammar), text);
            for (CountSources.SourcedNumber number : sources.of(sentence, text)) {
                Actor source = Actor.unresolved(phrases.phrase(number.source()));
                if (!attributed(sourced, number.span(), source)) {
                    further(sourced, sentence, number, source, text);
                }
            }
        }
        return sourced;
    }

    /** Names the source of a number that is read already; false when none is. */
    private static boolean attributed(List<Claim> sourced, Span span, Actor source) {
        boolean known = false;
        for (int index = 0; index < sourced.size(); index++) {
            Claim claim = sourced.get(index);
            if (claim.counts().stream().anyMatch(count -> count.span().overlaps(span))) {
                known = true;
                sourced.set(
                        index,
                        claim.counts(claim.counts().stream()
                                .map(count -> count.span().overlaps(span) ? count.by(source) : count)
                                .toList()));
            }
        }
        return known;
    }

    /** Adds a number to the event that was last counted, in the same sentence or the one before. */
    private static void further(
            List<Claim> sourced, Sentence sentence, CountSources.SourcedNumber number, Actor source, StoredText text) {
        int latest = -1;
        Count before = null;
        for (int index = 0; index < sourced.size(); index++) {
            Count count = counted(sourced.get(index), sentence, number.span());
            if (count != null
                    && (before == null || count.span().start() > before.span().start())) {
                before = count;
                latest = index;
            }
        }
        if (before == null) {
            return;
        }
        List<Count> counts = new ArrayList<>(sourced.get(latest).counts());
        counts.add(new Count(
                before.kind(),
                null,
                number.quantity().low(),
                number.quantity().best(),
                number.quantity().high(),
                source,
                text.slice(number.span()),
                number.span()));
        sourced.set(latest, sourced.get(latest).counts(counts));
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
