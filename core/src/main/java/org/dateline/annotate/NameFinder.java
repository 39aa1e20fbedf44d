package org.dateline.annotate;

import java.util.ArrayList;
import java.util.List;
import org.dateline.model.Mention;
import org.dateline.model.NameIndex;
import org.dateline.model.Sentence;
import org.dateline.model.Span;
import org.dateline.model.StoredText;
import org.dateline.model.Token;
import org.jspecify.annotations.Nullable;

/** Finds names: runs of words tagged as names, joined with the longest names that the data know. */
final class NameFinder {

    private final WordLists lists;
    private final List<NameIndex> indexes;

    NameFinder(WordLists lists, List<NameIndex> indexes) {
        this.lists = lists;
        this.indexes = List.copyOf(indexes);
    }

    /** The names of a sentence, in order, never overlapping. */
    List<Mention> find(StoredText text, Sentence sentence) {
        List<Mention> mentions = new ArrayList<>();
        List<String> words = sentence.tokens().stream().map(Token::text).toList();
        int at = 0;
        while (at < words.size()) {
            NameIndex.Match known = longest(words, at);
            int end = at;
            while (end < words.size() && sentence.token(end).tag().startsWith("NNP")) {
                end++;
            }
            if (known != null && known.to() >= end) {
                mentions.add(mention(text, sentence, known.kind(), at, known.to()));
                at = known.to();
            } else if (end > at) {
                mentions.add(mention(text, sentence, Mention.Kind.OTHER, at, end));
                at = end;
            } else {
                at++;
            }
        }
        return mentions;
    }

    private NameIndex.@Nullable Match longest(List<String> words, int from) {
        NameIndex.Match best = null;
        for (NameIndex index : indexes) {
            NameIndex.Match match = index.longestAt(words, from);
            if (match != null && (best == null || match.to() > best.to())) {
                best = match;
            }
        }
        return best;
    }

    private static Mention mention(StoredText text, Sentence sentence, Mention.Kind kind, int from, int to) {
        Span span = sentence.token(from).span().cover(sentence.token(to - 1).span());
        return new Mention(kind, from, to, text.slice(span), span);
    }
}
