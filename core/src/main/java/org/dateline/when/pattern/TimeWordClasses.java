package org.dateline.when.pattern;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dateline.model.annotation.Mention;
import org.dateline.model.annotation.Sentence;
import org.dateline.model.annotation.Token;
import org.jspecify.annotations.Nullable;

/** Decides whether a word of a sentence belongs to a class that rules may name. */
public final class TimeWordClasses {

    private final Sentence sentence;
    private final TimeWords words;
    private final Set<String> capital;
    private final Set<String> doubtful;
    private final Set<String> plain;
    private final Set<String> namesakes;

    public TimeWordClasses(Sentence sentence, TimeWords words) {
        this.sentence = sentence;
        this.words = words;
        this.capital = words.list("capital");
        this.doubtful = words.list("doubtful");
        this.plain = words.list("plainwords");
        this.namesakes = words.list("namesakes");
    }

    /**
     * A word that belongs.
     *
     * @param to index after its last item
     * @param value what it stands for
     */
    record Hit(int to, String value) {}

    /** The longest word of a class that begins at an item, or null. */
    @Nullable
    Hit hit(List<WordOrTime> items, int at, String name) {
        TokenPart part = items.get(at).first();
        switch (name) {
            case "DAY", "ORDDAY", "MM", "SHORT", "YEAR", "DECADE", "NUMBER":
                return figures(name, part, at);
            case TimeWords.CENTURY:
                String named = words.words(TimeWords.NAMED_CENTURY).get(part.lower());
                return named != null ? new Hit(at + 1, named) : figures(name, part, at);
            case "NOUN":
                return isNoun(part) ? new Hit(at + 1, part.lower()) : null;
            case "PLURAL":
                return isCountedPlural(items, at) ? new Hit(at + 1, part.lower()) : null;
            default:
                return listed(items, at, name);
        }
    }

    private @Nullable Hit figures(String name, TokenPart part, int at) {
        String figures = words.forms().figures(name, part.lower());
        return figures == null ? null : new Hit(at + 1, figures);
    }

    private @Nullable Hit listed(List<WordOrTime> items, int at, String name) {
        Map<String, String> list = words.words(name);
        int limit = words.longest(name);
        StringBuilder joined = new StringBuilder();
        Hit best = null;
        for (int to = at; to < items.size() && to - at < limit && items.get(to).found() == null; to++) {
            TokenPart part = items.get(to).first();
            if (to > at && !part.lower().startsWith("'")) {
                joined.append(' ');
            }
            joined.append(part.lower());
            String value = list.get(joined.toString());
            if (value != null && capitalised(items, at, name) && !isPartOfName(items, at, to + 1, name)) {
                best = new Hit(to + 1, value);
            }
        }
        return best;
    }

    private boolean capitalised(List<WordOrTime> items, int at, String name) {
        if (!capital.contains(name)) {
            return true;
        }
        TokenPart part = items.get(at).first();
        if (!Character.isUpperCase(part.text().codePointAt(0))) {
            return false;
        }
        if (!doubtful.contains(part.lower())) {
            return true;
        }
        Token token = sentence.token(part.token());
        boolean tagged = token.isAnnotated();
        if (tagged && !token.isNoun()) {
            return false;
        }
        if (token.is("nsubj") && !part.text().endsWith(".") && !nearDigit(items, at)) {
            return false;
        }
        return at > 0 || nearDigit(items, at);
    }

    /**
     * Whether the encoder takes a word for a name or a part of one: "Rajab" the man, "Theresa May", "the Sunday Times". A
     * weekday that ends a name of several words stands behind it: "Reuters Monday".
     */
    private boolean isPartOfName(List<WordOrTime> items, int at, int to, String name) {
        int from = items.get(at).first().token();
        int end = items.get(to - 1).last().token() + 1;
        Mention mention = namesakes.contains(name) ? sentence.mentionAt(from) : null;
        if (mention == null) {
            return false;
        }
        if (mention.from() >= from && mention.to() <= end) {
            return mention.kind() == Mention.Kind.PERSON;
        }
        if (mention.to() > end) {
            return true;
        }
        boolean behind = name.equals("WEEKDAY") && !isSmall(sentence.token(from - 1));
        return !behind && !nearDigit(items, at);
    }

    /** Whether a word joins the parts of a name: "the Mail on Sunday". */
    private static boolean isSmall(Token word) {
        return Character.isLowerCase(word.text().codePointAt(0));
    }

    private static boolean nearDigit(List<WordOrTime> items, int at) {
        return at + 1 < items.size()
                        && Character.isDigit(items.get(at + 1).first().lower().charAt(0))
                || at > 0 && Character.isDigit(items.get(at - 1).first().lower().charAt(0));
    }

    private boolean isNoun(TokenPart part) {
        Token token = sentence.token(part.token());
        if (!Character.isLetter(part.text().codePointAt(0))) {
            return false;
        }
        return !token.isAnnotated() ? !plain.contains(part.lower()) : token.isNoun() || token.isAdjective();
    }

    /** A plural noun that is no happening, perhaps behind adjectives: "2000 armed men". */
    private boolean isCountedPlural(List<WordOrTime> items, int at) {
        for (int index = at;
                index < items.size() && index < at + 3 && items.get(index).found() == null;
                index++) {
            TokenPart part = items.get(index).first();
            if (words.words("HAPPENING").containsKey(part.lower())) {
                return false;
            }
            Token token = sentence.token(part.token());
            if (!token.isAnnotated()) {
                return words.forms().looksPlural(part.lower()) && !plain.contains(part.lower());
            }
            if (token.isPluralNoun()) {
                return true;
            }
            if (!token.isAdjective() && !token.isPastParticiple()) {
                return false;
            }
        }
        return false;
    }
}
