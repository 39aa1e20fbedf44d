package org.dateline.code.count;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.dateline.code.count.CountedPhrases.Counted;
import org.dateline.model.annotation.Sentence;
import org.dateline.model.annotation.Token;
import org.dateline.model.event.Count;
import org.dateline.model.event.Count.Kind;
import org.dateline.model.report.Span;
import org.dateline.model.report.StoredText;
import org.jspecify.annotations.Nullable;

/** The counts of one sentence while it is read. */
final class FoundCounts {

    private final Sentence sentence;
    private final StoredText text;
    private final List<CuedCount> counts = new ArrayList<>();

    FoundCounts(Sentence sentence, StoredText text) {
        this.sentence = sentence;
        this.text = text;
    }

    /** What was found so far. */
    List<CuedCount> counts() {
        return counts;
    }

    /** The count of a phrase. */
    Count count(Kind kind, Counted counted, @Nullable String of) {
        Quantity quantity = counted.quantity();
        Span span = counted.span(sentence);
        return new Count(kind, of, quantity.low(), quantity.best(), quantity.high(), text.slice(span), span);
    }

    /** Adds the count of a phrase, once. */
    void put(Kind kind, Token cue, Counted counted, @Nullable String of) {
        Count count = count(kind, counted, of);
        if (counts.stream().noneMatch(other -> other.count().equals(count))) {
            counts.add(new CuedCount(count, cue.index()));
        }
    }

    /** Whether the number or the noun of a phrase is counted already; with a kind, as that kind or at all unless it is nought. */
    boolean isUsed(Counted counted, @Nullable Kind kind) {
        Span number = sentence.token(counted.quantity().from()).span();
        Span head = sentence.token(counted.head()).span();
        return counts.stream()
                .anyMatch(other -> (other.count().span().overlaps(number)
                                || other.count().span().overlaps(head))
                        && (kind == null
                                || kind == other.count().kind()
                                || !counted.quantity().isNothing()));
    }

    /** Removes from the injured who was shot and killed. */
    void removeHurtAmongKilled() {
        List<Span> killed = counts.stream()
                .filter(counted -> counted.count().kind() == Kind.KILLED)
                .map(counted -> counted.count().span())
                .toList();
        counts.removeIf(counted -> counted.count().kind() == Kind.INJURED
                && !Long.valueOf(0).equals(counted.count().best())
                && killed.stream().anyMatch(counted.count().span()::overlaps));
    }

    /** What was found, in the order of the words. */
    List<CuedCount> inOrder() {
        counts.sort(Comparator.comparing((CuedCount counted) -> counted.count().span())
                .thenComparing(counted -> counted.count().kind()));
        return List.copyOf(counts);
    }
}
