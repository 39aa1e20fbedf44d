package org.dateline.where.names;

import java.util.List;
import org.dateline.model.annotation.Mention;
import org.dateline.model.annotation.NameIndex;
import org.dateline.model.annotation.Sentence;
import org.dateline.model.annotation.Token;
import org.dateline.where.gazetteer.PlaceCue;
import org.dateline.where.gazetteer.PlaceCues;

/**
 * Finds names that the words beside them say are places, whatever the gazetteer and annotation take them for: a preposition of place
 * before, a country or a region after ("in Ukaymat Bashir, Yemen", "near X, a village in Y").
 */
final class ToldNames {

    private static final int LONGEST = 6;

    private final PlaceNames names;
    private final PlaceCues cues;

    ToldNames(PlaceNames names, PlaceCues cues) {
        this.names = names;
        this.cues = cues;
    }

    /** The index after the last token of the name that begins at a token, or -1 when none so told does. */
    int end(Sentence sentence, int at) {
        List<String> words = sentence.words();
        boolean plain = isCued(words, at);
        if (!plain && !mayBegin(sentence, at) || names.isTime(words.get(at))) {
            return -1;
        }
        int end = nameEnd(sentence, at);
        if (end == at || end >= words.size() || names.isWellKnown(String.join(" ", words.subList(at, end)))) {
            return -1;
        }
        boolean in = cues.isExactly(PlaceCue.INSIDE, words.get(end));
        if (!in && !words.get(end).equals(",") && !words.get(end).equals("(")) {
            return -1;
        }
        int wider = skip(words, end + 1);
        NameIndex.Match match = wider < words.size() ? names.longestAt(words, wider) : null;
        boolean told = match != null
                && match.kind() == Mention.Kind.PLACE
                && names.isWide(words.subList(wider, match.to()))
                && !isSubject(sentence, wider, match.to())
                && (plain || names.isIn(words.subList(at, end), words.subList(wider, match.to())));
        return told ? end : -1;
    }

    private boolean isCued(List<String> words, int at) {
        if (at == 0) {
            return false;
        }
        String before = words.get(at - 1);
        return cues.is(PlaceCue.LOCATIVE, before)
                || cues.isExactly(PlaceCue.OF, before) && at > 1 && cues.is(PlaceCue.PLACE_TYPE, words.get(at - 2));
    }

    /** Whether a name may begin here if the wider place has a place of that name: first in its sentence, or what is struck or left. */
    private boolean mayBegin(Sentence sentence, int at) {
        if (at == 0) {
            return true;
        }
        Token before = sentence.token(at - 1);
        return cues.isAny(before.text(), PlaceCue.SOURCE, PlaceCue.GOAL)
                || before.universal().equals("VERB")
                        && cues.isAny(before.lemma(), PlaceCue.PLACE_AS_OBJECT, PlaceCue.WITHDRAW, PlaceCue.VISIT);
    }

    private int nameEnd(Sentence sentence, int at) {
        List<String> words = sentence.words();
        int last = at;
        for (int index = at; index < words.size() && index - at < LONGEST; index++) {
            Token token = sentence.token(index);
            boolean joined = index > at
                    && sentence.token(index - 1).span().end() == token.span().start();
            if (Character.isUpperCase(token.text().codePointAt(0))) {
                last = index + 1;
            } else if (index == at || !joined && !cues.isExactly(PlaceCue.NAME_PARTICLE, token.text())) {
                break;
            } else if (joined
                    && Character.isLetter(token.text().codePointAt(0))
                    && token.universal().equals("PROPN")) {
                last = index + 1;
            } else if (joined && !token.text().equals("-") && !cues.isExactly(PlaceCue.NAME_PARTICLE, token.text())) {
                break;
            }
        }
        return last;
    }

    /** Goes over what may stand before a wider place's name: "the", "northern", "a small town in". */
    private int skip(List<String> words, int from) {
        int at = from;
        boolean apposed = at < words.size() && cues.isAny(words.get(at), PlaceCue.ARTICLE, PlaceCue.INDEFINITE);
        while (at < words.size()
                && at - from < LONGEST
                && (apposed && Character.isLowerCase(words.get(at).codePointAt(0))
                        || cues.isAny(words.get(at), PlaceCue.COMPASS, PlaceCue.INSIDE))) {
            at++;
        }
        return at;
    }

    /** Whether a wider place begins a clause of its own: "In Vegas, Iraq's minister said". */
    private boolean isSubject(Sentence sentence, int from, int to) {
        Token head = sentence.token(to - 1);
        for (int index = from; index < to; index++) {
            Token token = sentence.token(index);
            head = token.head() < from || token.head() >= to ? token : head;
        }
        boolean closed =
                to < sentence.tokens().size() && sentence.token(to).universal().equals("PUNCT");
        return !closed
                && (head.relation().startsWith("nsubj") || head.relation().equals("nmod:poss"));
    }
}
