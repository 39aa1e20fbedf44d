package org.dateline.code.count;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.dateline.model.annotation.Sentence;
import org.dateline.model.annotation.Token;
import org.dateline.model.report.Span;
import org.dateline.model.report.StoredText;
import org.jspecify.annotations.Nullable;

/** Reads the number and the counted words off a noun and what is joined to it. */
final class CountedPhrases {

    private static final Set<String> BEFORE = Set.of(
            "nummod",
            "det",
            "advmod",
            "amod",
            "compound",
            "case",
            "nmod:poss",
            "punct",
            "cc",
            "fixed",
            "quantmod",
            "obl",
            "nmod",
            "conj",
            "flat");

    /** Words behind a noun that may still belong to its number: "tens of thousands", "20 or more". */
    private static final int LONGEST = 8;

    private final NumberReader numbers;
    private final CountCues cues;

    CountedPhrases(NumberReader numbers, CountCues cues) {
        this.numbers = numbers;
        this.cues = cues;
    }

    /**
     * A noun phrase with its number.
     *
     * @param quantity the number, with indexes of tokens of the sentence
     * @param of the counted words, or null
     * @param head the noun
     * @param from index of the first token
     * @param to index after the last token
     */
    record Counted(Quantity quantity, @Nullable String of, int head, int from, int to) {

        Counted with(Quantity other) {
            return new Counted(other, of, head, from, to);
        }

        Span span(Sentence sentence) {
            return sentence.token(from).span().cover(sentence.token(to - 1).span());
        }
    }

    /**
     * The number of a noun and of the nouns joined to it, added up; null when none has a number.
     *
     * @param end index of the first word that no longer belongs to them
     */
    @Nullable
    Counted withJoined(Sentence sentence, StoredText text, Token noun, int end) {
        Counted sum = single(sentence, text, noun);
        for (Token other : sentence.dependents(noun, "conj")) {
            boolean nominal = other.universal().equals("NOUN")
                    || other.universal().equals("PROPN")
                    || other.universal().equals("NUM")
                    || other.universal().equals("ADJ");
            boolean living = nominal && other.index() < end && !cues.is(other, CueUse.LIFELESS);
            Counted more = living ? single(sentence, text, other) : null;
            if (more == null || sum != null && more.from() < sum.to() || setApart(sentence, noun, more)) {
                continue;
            }
            sum = sum == null
                    ? more
                    : new Counted(
                            sum.quantity().plus(more.quantity()),
                            both(sum.of(), more.of()),
                            sum.head(),
                            sum.from(),
                            more.to());
        }
        return sum;
    }

    /** "Nobody", "none" and "no one" count nought; any other noun has the number that was found. */
    @Nullable
    Counted orNobody(Sentence sentence, Token noun, @Nullable Counted counted) {
        String word = noun.text().toLowerCase(Locale.ROOT);
        boolean noOne = noun.index() > 0
                && cues.in(
                        CueUse.NOBODY, sentence.token(noun.index() - 1).text().toLowerCase(Locale.ROOT) + " " + word);
        if (!noOne && !cues.in(CueUse.NOBODY, word)) {
            return counted;
        }
        int from = noOne ? noun.index() - 1 : noun.index();
        return new Counted(Quantity.exactly(0, from, noun.index() + 1), null, noun.index(), from, noun.index() + 1);
    }

    /** Whether words before a joined number say that it is a part of the first ("among them"), or of another event. */
    boolean setApart(Sentence sentence, Token noun, Counted more) {
        if (more.from() == 0) {
            return false;
        }
        Token before = sentence.token(more.from() - 1);
        if (before.isPastParticiple() || before.isPastTense() || hasOwnFate(sentence, noun, more)) {
            return true;
        }
        for (int index = Math.max(noun.index(), more.from() - 3); index < more.from(); index++) {
            if (cues.isWritten(sentence.token(index), CueUse.PARTS)) {
                return true;
            }
        }
        return false;
    }

    /** "1,200 people killed and another 251 taken hostage": each number has a participle of its own. */
    private static boolean hasOwnFate(Sentence sentence, Token noun, Counted more) {
        return sentence.dependents(noun, "acl").stream().anyMatch(Token::isPastParticiple)
                && sentence.dependents(sentence.token(more.head()), "acl").stream()
                        .anyMatch(Token::isPastParticiple);
    }

    @Nullable
    String both(@Nullable String one, @Nullable String two) {
        return one == null ? two : two == null || one.equals(two) ? one : String.join(" ", one, cues.joinedBy(), two);
    }

    /** The number of one noun, or null. */
    @Nullable
    Counted single(Sentence sentence, StoredText text, Token noun) {
        if (numbers.isMeasure(noun.lemma().toLowerCase(Locale.ROOT))) {
            return null;
        }
        int from = start(sentence, noun);
        List<String> words = new ArrayList<>();
        int end = Math.min(sentence.tokens().size(), noun.index() + LONGEST);
        for (int index = from; index < end; index++) {
            words.add(sentence.token(index).text());
        }
        Optional<Quantity> read = numbers.read(words);
        if (read.isEmpty() || from + read.get().from() > noun.index()) {
            return null;
        }
        Quantity found = read.get();
        Quantity quantity =
                new Quantity(found.low(), found.best(), found.high(), from + found.from(), from + found.to());
        if (isPart(sentence, quantity, noun) || isArticle(sentence, quantity, noun)) {
            return null;
        }
        if (quantity.to() > noun.index()) {
            return ofNumber(sentence, text, noun, quantity);
        }
        boolean more = cues.in(CueUse.FURTHER, sentence.token(quantity.to()).lemma()) && quantity.to() < noun.index();
        String of =
                text.slice(sentence.token(quantity.to() + (more ? 1 : 0)).span().cover(noun.span()));
        return new Counted(quantity, of, noun.index(), quantity.from(), noun.index() + 1);
    }

    /**
     * The same phrase with a range that the tree cuts: of "left between 15 and 20 dead" only "20" hangs from what is counted.
     */
    Counted ranged(Sentence sentence, Counted counted) {
        Quantity own = counted.quantity();
        for (int from = Math.max(0, own.from() - LONGEST); from < own.from(); from++) {
            List<String> words = sentence.words().subList(from, own.to());
            int first = from;
            Quantity wide = numbers.range(words)
                    .filter(range -> first + range.to() >= own.to())
                    .orElse(null);
            if (wide != null) {
                Quantity quantity = new Quantity(wide.low(), wide.best(), wide.high(), from, from + wide.to());
                return new Counted(quantity, counted.of(), counted.head(), from, counted.to());
            }
        }
        return counted;
    }

    /** "A" in front of a name or of an adjective that is itself counted is no number; "a" with a plural neither. */
    private boolean isArticle(Sentence sentence, Quantity quantity, Token noun) {
        Token first = sentence.token(quantity.from());
        String word = first.text().toLowerCase(Locale.ROOT);
        boolean article = quantity.to() - quantity.from() == 1 && numbers.isArticle(word);
        return article && (first.head() != noun.index() || noun.isPluralNoun() || cues.is(noun, CueUse.SEVERAL_IN_ONE));
    }

    /** Whether the number belongs to a compound ("two-day clashes", "a 12-member team"), not to the noun. */
    private static boolean isPart(Sentence sentence, Quantity quantity, Token noun) {
        if (quantity.to() > noun.index()) {
            return false;
        }
        Token next = sentence.token(quantity.to());
        return next.text().equals("-") && quantity.to() + 1 < noun.index();
    }

    /** A number that stands for the counted: "killed 20", "hundreds of protesters", "12 of them". */
    private Counted ofNumber(Sentence sentence, StoredText text, Token noun, Quantity quantity) {
        for (Token counted :
                sentence.tokens().subList(quantity.to(), sentence.tokens().size())) {
            boolean below = counted.is("nmod") && counted.head() >= quantity.from() && counted.head() < quantity.to();
            Token preposition = sentence.dependent(counted, "case");
            if (!below || preposition == null || !cues.isWritten(preposition, CueUse.COUNTED_BEHIND)) {
                continue;
            }
            boolean people = sentence.token(counted.index() - 1).universal().equals("DET")
                    && counted.universal().equals("ADJ");
            if ((people || counted.universal().equals("NOUN")) && preposition.index() >= quantity.to()) {
                int from = preposition.index() + 1;
                while (from < counted.index()
                        && sentence.token(from).universal().equals("DET")) {
                    from++;
                }
                String words = text.slice(sentence.token(from).span().cover(counted.span()));
                return new Counted(quantity, words, noun.index(), quantity.from(), counted.index() + 1);
            }
        }
        return new Counted(quantity, null, noun.index(), quantity.from(), Math.max(quantity.to(), noun.index() + 1));
    }

    /** The first token of the row that leads up to a noun without a break. */
    private static int start(Sentence sentence, Token noun) {
        int from = noun.index();
        while (from > 0) {
            Token before = sentence.token(from - 1);
            boolean inside = sentence.dominates(noun, before) && before.index() != noun.index();
            boolean clause = before.universal().equals("VERB") && !before.is("amod");
            boolean fits = BEFORE.contains(before.relation()) || BEFORE.contains(before.plainRelation());
            if (!inside
                    || clause
                    || !fits
                    || before.text().equals(",")
                    || before.text().equals("(")) {
                break;
            }
            from--;
        }
        return from;
    }
}
