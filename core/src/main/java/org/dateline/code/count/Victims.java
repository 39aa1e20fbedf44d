package org.dateline.code.count;

import java.util.List;
import java.util.Set;
import org.dateline.code.count.CountedPhrases.Counted;
import org.dateline.model.annotation.Mention;
import org.dateline.model.annotation.Nominal;
import org.dateline.model.annotation.Sentence;
import org.dateline.model.annotation.Token;
import org.dateline.model.event.Count.Kind;
import org.dateline.model.report.StoredText;
import org.jspecify.annotations.Nullable;

/** Counts people who are mentioned one by one, without a number: "Anna Keller was killed", "the officer and a bystander were hurt". */
final class Victims {

    private static final Set<Kind> KINDS = Set.of(Kind.KILLED, Kind.INJURED, Kind.ABDUCTED);

    private final CountCues cues;
    private final CountedPhrases phrases;

    Victims(CountCues cues, CountedPhrases phrases) {
        this.cues = cues;
        this.phrases = phrases;
    }

    /**
     * The number of a noun, and of those joined to it, each mentioned with a number or as one person; null when one is
     * mentioned neither way, or when none is one person.
     *
     * @param end index of the first word that no longer belongs to them
     */
    @Nullable
    Counted counted(Sentence sentence, StoredText text, Kind kind, Token noun, int end) {
        if (!KINDS.contains(kind)) {
            return null;
        }
        Counted sum = one(sentence, text, noun, isOne(sentence, noun));
        for (Token other : sentence.dependents(noun, "conj")) {
            if (other.index() >= end || cues.is(other, CueUse.LIFELESS)) {
                continue;
            }
            boolean single = isOne(sentence, other) || isOneBeside(sentence, other);
            Counted more = one(sentence, text, other, single);
            if (sum == null || more == null || phrases.setApart(sentence, noun, more)) {
                return null;
            }
            String of = phrases.both(sum.of(), more.of());
            sum = new Counted(sum.quantity().plus(more.quantity()), of, sum.head(), sum.from(), more.to());
        }
        return sum;
    }

    private @Nullable Counted one(Sentence sentence, StoredText text, Token noun, boolean single) {
        if (!single) {
            return phrases.single(sentence, text, noun);
        }
        Mention name = sentence.mentionAt(noun.index());
        int from = name == null ? noun.index() : name.from();
        int to = name == null ? noun.index() + 1 : name.to();
        String of = noun.isSingularNoun() ? noun.text() : null;
        return new Counted(Quantity.exactly(1, from, to), of, noun.index(), from, to);
    }

    /** "A mother and daughter": the second of two shares the article. */
    private boolean isOneBeside(Sentence sentence, Token noun) {
        return sentence.dependents(noun, "det").isEmpty() && isOnePerson(sentence, noun);
    }

    private boolean isOnePerson(Sentence sentence, Token noun) {
        return noun.isSingularNoun() && isPerson(sentence, noun) && !cues.is(noun, CueUse.SEVERAL_IN_ONE);
    }

    /** Whether a noun stands for a person or for people. */
    static boolean isPerson(Sentence sentence, Token noun) {
        return sentence.nominals().stream()
                .anyMatch(nominal -> nominal.token() == noun.index() && nominal.kind() == Nominal.Kind.PERSON);
    }

    /** Whether a noun is one person, mentioned without a number. */
    boolean isOne(Sentence sentence, Token noun) {
        Mention name = sentence.mentionAt(noun.index());
        if (name != null) {
            return name.kind() == Mention.Kind.PERSON && noun.isSingularName();
        }
        if (cues.is(noun, CueUse.ONE_OF_THEM)) {
            return true;
        }
        boolean pointed = sentence.dependents(noun).stream()
                .anyMatch(word -> word.is("det") || word.relation().equals("nmod:poss"));
        // a headline has no articles: "Teen shot in Gary"
        boolean opens =
                sentence.tokens().subList(0, noun.index()).stream().allMatch(word -> sentence.dominates(noun, word));
        return isOnePerson(sentence, noun) && (pointed || opens) && noMore(sentence.dependents(noun, "det"));
    }

    /** "Every officer" and "no officer" are not one. */
    private boolean noMore(List<Token> determiners) {
        return determiners.stream().noneMatch(word -> cues.isWritten(word, CueUse.NOT_ONE));
    }

    /** Whether a verb of harm is said to have killed: "fatally shot", "stabbed to death", "shot dead". */
    boolean isFatal(Sentence sentence, Token verb) {
        boolean behind = verb.index() + 1 < sentence.tokens().size() && isFatal(sentence.token(verb.index() + 1));
        return behind
                || sentence.dependents(verb).stream()
                        .anyMatch(word -> isFatal(word) && !word.is("conj") && !word.is("parataxis"));
    }

    private boolean isFatal(Token word) {
        return cues.isWritten(word, CueUse.FATAL);
    }
}
