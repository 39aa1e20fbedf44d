package org.dateline.annotate;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.dateline.annotate.encoder.EncoderName;
import org.dateline.annotate.split.Letters;
import org.dateline.annotate.split.WordLists;
import org.dateline.annotate.split.WordUse;
import org.dateline.model.annotation.Mention;
import org.dateline.model.annotation.Mention.Kind;
import org.dateline.model.annotation.NameIndex;
import org.dateline.model.annotation.Sentence;
import org.dateline.model.annotation.Token;
import org.dateline.model.annotation.WordForm;
import org.dateline.model.report.Span;
import org.dateline.model.report.StoredText;
import org.jspecify.annotations.Nullable;

/**
 * Finds names: the encoder's, their kind by the data where the data know exactly these words; and beside them other runs of
 * words tagged as names, which are of unknown kind unless the data know them. Days and months are no names; titles before a
 * person's name are left out of it.
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
     * @param plain whether the sentence's spelling distinguishes names from other words
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
     * @param encoded names by the encoder, in order
     */
    List<Mention> find(StoredText text, Sentence sentence, List<String> forms, List<EncoderName> encoded) {
        List<Mention> mentions = new ArrayList<>();
        int at = 0;
        for (EncoderName name : widened(forms, encoded)) {
            between(text, sentence, forms, at, name.from(), mentions);
            NameIndex.Match known = known(forms, name.from());
            Kind kind = known != null && known.to() == name.to() ? known.kind() : kind(name);
            add(text, sentence, kind, name.from(), name.to(), mentions);
            at = name.to();
        }
        between(text, sentence, forms, at, forms.size(), mentions);
        return mentions;
    }

    /** The encoder's names, with a longer name that the data know in place of those inside it: {@code Lake [Front]}. */
    private List<EncoderName> widened(List<String> forms, List<EncoderName> encoded) {
        List<EncoderName> names = new ArrayList<>();
        int next = 0;
        for (int word = 0; next < encoded.size() && word < forms.size(); word++) {
            EncoderName name = encoded.get(next);
            NameIndex.Match known = Letters.isCapitalised(forms.get(word)) ? known(forms, word) : null;
            int after = next;
            while (known != null && after < encoded.size() && encoded.get(after).to() <= known.to()) {
                after++;
            }
            boolean whole = known != null
                    && (after == encoded.size() || encoded.get(after).from() >= known.to());
            if (known != null && whole && after > next && known.to() - word > 1) {
                names.add(new EncoderName(name.kind(), word, known.to()));
                word = known.to() - 1;
                next = after;
            } else if (word == name.from()) {
                names.add(name);
                word = name.to() - 1;
                next++;
            }
        }
        return names;
    }

    private static Kind kind(EncoderName name) {
        return switch (name.kind()) {
            case "PER" -> Kind.PERSON;
            case "ORG" -> Kind.ORGANIZATION;
            case "NORP" -> Kind.NATIONALITY;
            default -> Kind.PLACE;
        };
    }

    private static void add(StoredText text, Sentence sentence, Kind kind, int from, int to, List<Mention> mentions) {
        Span span = sentence.token(from).span().cover(sentence.token(to - 1).span());
        mentions.add(new Mention(kind, from, to, text.slice(span), span));
    }

    /** Names in a stretch where the encoder sees none. */
    private void between(
            StoredText text, Sentence sentence, List<String> forms, int from, int limit, List<Mention> mentions) {
        int at = from;
        int last = lastNamed(sentence, forms, from, limit);
        while (at < limit) {
            int end = Math.min(limit, runEnd(sentence, forms, at));
            int begin = end > at ? skip(forms, at, end) : at;
            boolean possible = begin < limit && (begin < end || begin <= last);
            NameIndex.Match known = possible ? acceptable(sentence, forms, begin, end) : null;
            boolean whole = known != null
                    && known.to() <= limit
                    && (known.to() >= end || known.kind() == Kind.NATIONALITY)
                    && begin < Math.max(end, at + 1);
            if (known != null && whole) {
                add(text, sentence, known.kind(), begin, known.to(), mentions);
                at = known.to();
            } else if (begin < end) {
                add(text, sentence, Kind.OTHER, begin, end, mentions);
                at = end;
            } else {
                at = Math.max(at + 1, begin);
            }
        }
    }

    /** The last word of a stretch that can make a name of what it stands in; -1 when there is none, as in most. */
    private static int lastNamed(Sentence sentence, List<String> forms, int from, int limit) {
        int last = limit - 1;
        while (last >= from && !isNominal(sentence.token(last), forms.get(last))) {
            last--;
        }
        return last < from ? -1 : last;
    }

    /** Whether a word is a noun or an adjective with a capital. */
    private static boolean isNominal(Token token, String form) {
        return (token.isNoun() || token.form() == WordForm.ADJECTIVE) && Letters.isCapitalised(form);
    }

    /** The end of the titles, days and months at the beginning of a stretch: {@code Secretary of State}. */
    private int skip(List<String> forms, int from, int end) {
        int at = from;
        while (at < end && (is(WordUse.TITLE, forms.get(at)) || is(WordUse.CALENDAR, forms.get(at)))) {
            at++;
        }
        int of = at;
        if (at > from
                && at + 1 < forms.size()
                && is(WordUse.OF, forms.get(at))
                && is(WordUse.PORTFOLIO, forms.get(at + 1))) {
            of = at + 1;
            while (of < forms.size() && is(WordUse.PORTFOLIO, forms.get(of))) {
                of++;
            }
        }
        return of;
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
            int next = joined(sentence, forms, end);
            if (next == end) {
                break;
            }
            end = next;
        }
        return end;
    }

    /** The end of the run after its next word, or {@code end} when no further word belongs to it. */
    private int joined(Sentence sentence, List<String> forms, int end) {
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
        } else if (is(WordUse.OF, forms.get(end)) && isHead(forms.get(end - 1))) {
            next++;
            small = true;
            if (next < forms.size() && lists.is(WordUse.NAME_ARTICLE, forms.get(next))) {
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

    /** Whether names go on after it with {@code of}: {@code Ministry}. */
    private boolean isHead(String form) {
        return is(WordUse.ORGANIZATION, form) || is(WordUse.PLACE, form);
    }

    private boolean isSmall(List<String> forms, int word) {
        boolean hyphen = word + 1 < forms.size() && forms.get(word + 1).equals("-");
        return is(WordUse.PARTICLE, forms.get(word)) || hyphen && is(WordUse.ARTICLE, forms.get(word));
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
        Token token = sentence.token(word);
        if (!Letters.isLetter(form, 0) || is(WordUse.CALENDAR, form)) {
            return false;
        }
        if (is(WordUse.MONTH_OR_NOT, form) && isDate(sentence, word)) {
            return false;
        }
        if (token.isProperNoun()) {
            return word > 0 || !is(WordUse.STARTER, form);
        }
        boolean middle = word > 0 && Letters.isCapitalised(form) && token.form() == WordForm.ADJECTIVE;
        return middle && word + 1 < forms.size() && sentence.token(word + 1).isProperNoun();
    }

    /** Whether {@code May} and the like stand where a month does: after a preposition, beside a figure. */
    private static boolean isDate(Sentence sentence, int word) {
        Token before = word == 0 ? null : sentence.token(word - 1);
        Token after = word + 1 == sentence.tokens().size() ? null : sentence.token(word + 1);
        return before != null && (before.isPreposition() || before.isNumeral()) || after != null && after.isNumeral();
    }

    /** The longest known name at a token, unless its words are ordinary ones here. */
    private NameIndex.@Nullable Match acceptable(Sentence sentence, List<String> forms, int from, int end) {
        NameIndex.Match known = known(forms, from);
        if (known == null || end > from) {
            return known;
        }
        boolean named = false;
        for (int word = from; word < known.to(); word++) {
            Token token = sentence.token(word);
            boolean ordinary =
                    word == 0 && (token.isSingularNoun() || token.isPluralNoun() && known.kind() != Kind.NATIONALITY);
            named |= isNominal(token, forms.get(word)) && !ordinary;
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

    private boolean is(WordUse use, String form) {
        return lists.is(use, form.toLowerCase(Locale.ROOT));
    }
}
