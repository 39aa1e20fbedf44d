package org.dateline.code.count;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dateline.model.annotation.Sentence;
import org.dateline.model.annotation.Token;
import org.dateline.model.event.Count;
import org.dateline.model.report.Span;
import org.dateline.model.report.StoredText;

/** Finds sums of money: a symbol before a number, or a currency behind it. */
final class MoneyReader {

    private static final int LONGEST = 9;

    private final CountCues cues;
    private final NumberReader numbers;

    MoneyReader(CountCues cues, NumberReader numbers) {
        this.cues = cues;
        this.numbers = numbers;
    }

    void addTo(List<CuedCount> found, Sentence sentence, StoredText text) {
        for (Token token : sentence.tokens()) {
            if (cues.isWritten(token, CueUse.SYMBOLS)) {
                symbol(found, sentence, text, token);
            } else if (cues.is(token, CueUse.CURRENCIES) && !isName(token)) {
                currency(found, sentence, text, token);
            }
        }
    }

    private static boolean isName(Token token) {
        return token.universal().equals("VERB");
    }

    /** "more than $5 million": the words before and behind the symbol are read as one number. */
    private void symbol(List<CuedCount> found, Sentence sentence, StoredText text, Token symbol) {
        for (int from = Math.max(0, symbol.index() - 4); from <= symbol.index(); from++) {
            List<String> words = new ArrayList<>();
            for (int index = from; index < Math.min(sentence.tokens().size(), symbol.index() + 5); index++) {
                if (index != symbol.index()) {
                    words.add(sentence.token(index).text());
                }
            }
            Optional<Quantity> read = numbers.read(words);
            boolean reaches = read.isPresent()
                    && read.get().from() == 0
                    && from + read.get().to() > symbol.index();
            if (reaches) {
                put(found, sentence, text, read.get(), from, from + read.get().to() + 1, symbol);
                return;
            }
        }
    }

    private void currency(List<CuedCount> found, Sentence sentence, StoredText text, Token currency) {
        for (int from = Math.max(0, currency.index() - LONGEST); from < currency.index(); from++) {
            List<String> words = new ArrayList<>();
            for (int index = from; index < currency.index(); index++) {
                words.add(sentence.token(index).text());
            }
            Optional<Quantity> read = numbers.read(words);
            int gap = currency.index() - from - read.map(Quantity::to).orElse(0);
            boolean article = words.size() <= 2 && cues.in(CueUse.NO_SUMS, words.get(0));
            if (read.isPresent() && read.get().from() == 0 && gap <= 1 && gap >= 0 && !article) {
                put(found, sentence, text, read.get(), from, currency.index() + 1, currency);
                return;
            }
        }
    }

    private void put(
            List<CuedCount> found,
            Sentence sentence,
            StoredText text,
            Quantity quantity,
            int from,
            int to,
            Token unit) {
        Span span = sentence.token(from).span().cover(sentence.token(to - 1).span());
        if (found.stream().anyMatch(other -> other.count().span().overlaps(span))
                || isConversion(found, sentence, from)) {
            return;
        }
        Count count = new Count(
                Count.Kind.MONEY,
                unit.text(),
                quantity.low(),
                quantity.best(),
                quantity.high(),
                text.slice(span),
                span);
        found.add(new CuedCount(count, CountedRoles.verbAbove(sentence, unit).index()));
    }

    /** "A$12m (£7m; $9m)": in brackets right behind a sum stands the same sum in other money. */
    private boolean isConversion(List<CuedCount> found, Sentence sentence, int from) {
        for (int index = from - 1; index > 0; index--) {
            Token token = sentence.token(index);
            if (cues.isWritten(token, CueUse.OPENS_CONVERSION)) {
                Span before = sentence.token(index - 1).span();
                return found.stream()
                        .map(CuedCount::count)
                        .anyMatch(sum ->
                                sum.kind() == Count.Kind.MONEY && sum.span().overlaps(before));
            }
            boolean word = token.universal().equals("VERB") || token.universal().equals("NOUN");
            Span own = token.span();
            if (word && found.stream().noneMatch(sum -> sum.count().span().overlaps(own))) {
                return false;
            }
        }
        return false;
    }
}
