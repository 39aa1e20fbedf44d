package org.dateline.annotate;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.dateline.model.Mention;
import org.dateline.model.Mention.Kind;
import org.dateline.model.NameIndex;
import org.dateline.model.Sentence;
import org.dateline.model.Span;
import org.dateline.model.StoredText;
import org.dateline.model.Token;
import org.jspecify.annotations.Nullable;

/**
 * Finds names: runs of words tagged as names, with the small words inside them, joined with the longest names that the
 * data know. Days and months are no names; titles before a person's name are left out of it.
 */
final class NameFinder {

    private final WordLists lists;
    private final List<NameIndex> indexes;

    NameFinder(WordLists lists, List<NameIndex> indexes) {
        this.lists = lists;
        this.indexes = List.copyOf(indexes);
    }

    /**
     * Which words are written with a capital because they belong to a nationality or another name, not to the sentence.
     *
     * @param forms the words of a sentence, in ordinary spelling
     * @param plain whether the sentence's spelling tells names from other words
     */
    boolean[] capitalised(List<String> forms, boolean plain) {
        boolean[] capitalised = new boolean[forms.size()];
        for (int word = 0; word < capitalised.length; word++) {
            boolean capital = Letters.isCapitalised(forms.get(word));
            NameIndex.Match known = capital && !(plain && word > 0) ? known(forms, word) : null;
            capitalised[word] = capital && plain && word > 0 || known != null && known.kind() == Kind.NATIONALITY;
        }
        return capitalised;
    }

    /**
     * The names of a sentence, in order, never overlapping.
     *
     * @param text the stored text
     * @param sentence the sentence, its names not yet known
     * @param forms its words in ordinary spelling
     * @param encoded names by the encoder
     */
    List<Mention> find(StoredText text, Sentence sentence, List<String> forms, List<EncoderName> encoded) {
        List<Mention> mentions = new ArrayList<>();
        int at = 0;
        while (at < forms.size()) {
            int end = runEnd(sentence, forms, at);
            NameIndex.Match known = acceptable(sentence, forms, at, end);
            Found found = end > at
                    ? inRun(sentence, forms, at, end, known)
                    : known == null ? null : new Found(known.kind(), at, known.to());
            if (found == null) {
                at = Math.max(at + 1, end > at ? skip(forms, at, end) : at + 1);
                continue;
            }
            Span span = sentence.token(found.from())
                    .span()
                    .cover(sentence.token(found.to() - 1).span());
            mentions.add(new Mention(found.kind(), found.from(), found.to(), text.slice(span), span));
            at = found.to();
        }
        return mentions;
    }

    private record Found(Kind kind, int from, int to) {}

    /** The end of the titles, days and months at the beginning of a stretch: {@code Secretary of State}. */
    private int skip(List<String> forms, int from, int end) {
        int at = from;
        while (at < end && (is("title", forms.get(at)) || is("calendar", forms.get(at)))) {
            at++;
        }
        int of = at;
        if (at > from && at + 1 < forms.size() && is("of", forms.get(at)) && is("portfolio", forms.get(at + 1))) {
            of = at + 1;
            while (of < forms.size() && is("portfolio", forms.get(of))) {
                of++;
            }
        }
        return of;
    }

    /** The name at the beginning of a run of name words, or null when a title stands there. */
    private @Nullable Found inRun(
            Sentence sentence, List<String> forms, int from, int end, NameIndex.@Nullable Match known) {
        if (known != null && known.to() >= end) {
            return new Found(known.kind(), from, known.to());
        }
        int afterTitles = skip(forms, from, end);
        boolean hasHead = head(forms, from, end) != null;
        if (afterTitles > from
                && (afterTitles == end
                        || !hasHead
                        || is("title", forms.get(from)) && !is("organization", forms.get(end - 1)))) {
            return null;
        }
        if (known != null && splitsAfter(forms, known, end)) {
            return new Found(known.kind(), from, known.to());
        }
        int cut = nextTitle(forms, from + 1, end);
        Kind kind = kind(sentence, forms, from, cut);
        if (kind == Kind.OTHER && known != null && known.to() == cut) {
            kind = known.kind();
        }
        return new Found(kind, from, cut);
    }

    /** Whether a known name at the beginning of a run stands apart from what follows: {@code US | Secretary}. */
    private boolean splitsAfter(List<String> forms, NameIndex.Match known, int end) {
        if (known.kind() == Kind.NATIONALITY) {
            return true;
        }
        boolean beforeTitle = is("title", forms.get(known.to()));
        return known.kind() == Kind.PLACE && beforeTitle && !is("organization", forms.get(end - 1))
                || known.kind() == Kind.PERSON && forms.get(known.to()).equals("-");
    }

    /** Where a title begins inside a run, so that a person's name follows: {@code State Department Spokesman …}; else its end. */
    private int nextTitle(List<String> forms, int from, int end) {
        for (int word = from; word < end - 1; word++) {
            if (is("title", forms.get(word))
                    && !is("organization", forms.get(end - 1))
                    && head(forms, word, end) == null) {
                return word;
            }
        }
        return end;
    }

    private Kind kind(Sentence sentence, List<String> forms, int from, int to) {
        Kind head = head(forms, from, to);
        if (head != null) {
            return head;
        }
        boolean titled = from > 0 && is("title", forms.get(from - 1));
        return titled || isFlat(sentence, from, to) || speaks(sentence, from, to) ? Kind.PERSON : Kind.OTHER;
    }

    /** What the head noun of a name makes it: the word before {@code of}, else the last one; null when it tells nothing. */
    private @Nullable Kind head(List<String> forms, int from, int to) {
        for (int word = from; word < to; word++) {
            boolean last = word == to - 1 || is("of", forms.get(word + 1));
            if (last && to - from == 1) {
                return is("organization", forms.get(word)) ? Kind.ORGANIZATION : null;
            }
            if (last) {
                return is("organization", forms.get(word))
                        ? Kind.ORGANIZATION
                        : is("place", forms.get(word)) || is("place-first", forms.get(from)) && word == to - 1
                                ? Kind.PLACE
                                : null;
            }
        }
        return null;
    }

    /** Whether the tree holds the words together as it does first and last names. */
    private static boolean isFlat(Sentence sentence, int from, int to) {
        for (int word = from + 1; word < to; word++) {
            Token token = sentence.token(word);
            boolean hyphen = sentence.token(word - 1).text().equals("-");
            if (!hyphen && token.is("flat") && token.head() >= from && token.head() < to) {
                return true;
            }
        }
        return false;
    }

    private boolean speaks(Sentence sentence, int from, int to) {
        for (int word = from; word < to; word++) {
            Token token = sentence.token(word);
            if (token.relation().equals("nsubj") && to - from > 1) {
                return is("speech", sentence.token(token.head()).text());
            }
        }
        return false;
    }

    /** The end of the run of name words that begins at a token, small words inside included; {@code from} when none begins. */
    private int runEnd(Sentence sentence, List<String> forms, int from) {
        int end = from;
        if (isSmall(forms, from)
                && from + 2 < forms.size()
                && forms.get(from + 1).equals("-")
                && isName(sentence, forms, from + 2)) {
            end = from + 3;
        } else if (isName(sentence, forms, from)) {
            end = from + 1;
        }
        while (end > from && end < forms.size()) {
            int next = joined(sentence, forms, from, end);
            if (next == end) {
                break;
            }
            end = next;
        }
        return end;
    }

    /** The end of the run after its next word, or {@code end} when no further word belongs to it. */
    private int joined(Sentence sentence, List<String> forms, int from, int end) {
        if (isName(sentence, forms, end)) {
            return end + 1;
        }
        int next = end;
        boolean small = false;
        if (forms.get(end).equals("-") && touches(sentence, end)) {
            next++;
            small = true;
        } else if (forms.get(end).equals("&")) {
            next++;
            small = true;
        } else if (is("of", forms.get(end)) && head(forms, from, end + 1) != null) {
            next++;
            small = true;
            if (next < forms.size() && forms.get(next).equals("the")) {
                next++;
            }
        }
        while (next < forms.size() && next < end + 4 && isSmall(forms, next) && !isName(sentence, forms, next)) {
            next++;
            small = true;
            if (next < forms.size() && forms.get(next).equals("-")) {
                next++;
            }
        }
        return small && next < forms.size() && isName(sentence, forms, next) ? next + 1 : end;
    }

    private boolean isSmall(List<String> forms, int word) {
        boolean hyphen = word + 1 < forms.size() && forms.get(word + 1).equals("-");
        return is("particle", forms.get(word)) || hyphen && is("article", forms.get(word));
    }

    private static boolean touches(Sentence sentence, int hyphen) {
        return hyphen > 0
                && hyphen + 1 < sentence.tokens().size()
                && sentence.token(hyphen - 1).span().end()
                        == sentence.token(hyphen).span().start()
                && sentence.token(hyphen).span().end()
                        == sentence.token(hyphen + 1).span().start();
    }

    private boolean isName(Sentence sentence, List<String> forms, int word) {
        String form = forms.get(word);
        String tag = sentence.token(word).tag();
        if (!Letters.isLetter(form, 0) || is("calendar", form)) {
            return false;
        }
        if (is("month-or-not", form) && isDate(sentence, word)) {
            return false;
        }
        if (tag.startsWith("NNP")) {
            return word > 0 || !is("starter", form);
        }
        boolean middle = word > 0 && Letters.isCapitalised(form) && tag.equals("JJ");
        return middle
                && word + 1 < forms.size()
                && sentence.token(word + 1).tag().startsWith("NNP");
    }

    /** Whether {@code May} and the like stand where a month does: after a preposition, beside a figure. */
    private static boolean isDate(Sentence sentence, int word) {
        String before = word == 0 ? "" : sentence.token(word - 1).tag();
        String after = word + 1 == sentence.tokens().size()
                ? ""
                : sentence.token(word + 1).tag();
        return before.equals("IN") || before.equals("CD") || after.equals("CD");
    }

    /** The longest known name at a token, unless its words are ordinary ones here. */
    private NameIndex.@Nullable Match acceptable(Sentence sentence, List<String> forms, int from, int end) {
        NameIndex.Match known = known(forms, from);
        if (known == null || end > from) {
            return known;
        }
        boolean named = false;
        for (int word = from; word < known.to(); word++) {
            String tag = sentence.token(word).tag();
            boolean nominal = tag.startsWith("NN") || tag.equals("JJ");
            boolean capital = Letters.isCapitalised(forms.get(word));
            boolean ordinary = word == 0 && (tag.equals("NN") || tag.equals("NNS") && known.kind() != Kind.NATIONALITY);
            named |= nominal && capital && !ordinary;
        }
        return named ? known : null;
    }

    private NameIndex.@Nullable Match known(List<String> forms, int from) {
        NameIndex.Match best = null;
        for (NameIndex index : indexes) {
            NameIndex.Match match = index.longestAt(forms, from);
            if (match != null && (best == null || match.to() > best.to())) {
                best = match;
            }
        }
        return best;
    }

    private boolean is(String use, String form) {
        return lists.is(use, form.toLowerCase(Locale.ROOT));
    }
}
