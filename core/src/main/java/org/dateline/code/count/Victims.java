package org.dateline.code.count;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.dateline.code.count.CountedPhrases.Counted;
import org.dateline.model.Count.Kind;
import org.dateline.model.Mention;
import org.dateline.model.Nominal;
import org.dateline.model.Sentence;
import org.dateline.model.Token;
import org.jspecify.annotations.Nullable;

/** Counts people told one by one, without a number: "Anna Keller was killed", "the officer and a bystander were hurt". */
final class Victims {

    private static final Set<Kind> KINDS = Set.of(Kind.KILLED, Kind.INJURED, Kind.ABDUCTED);

    private final CountCues cues;

    Victims(CountCues cues) {
        this.cues = cues;
    }

    /** The number of a noun and of those joined to it when each is one person; null when one is not. */
    @Nullable
    Counted counted(Sentence sentence, Kind kind, Token noun) {
        if (!KINDS.contains(kind) || !isOne(sentence, noun)) {
            return null;
        }
        int number = 1;
        int to = noun.index() + 1;
        for (Token other : sentence.dependents(noun, "conj")) {
            if (!isOne(sentence, other)) {
                return null;
            }
            number++;
            to = other.index() + 1;
        }
        Mention name = sentence.mentionAt(noun.index());
        int from = name == null ? noun.index() : name.from();
        int end = name == null || number > 1 ? to : name.to();
        return new Counted(Quantity.exactly(number, from, end), null, noun.index(), from, end);
    }

    /** Whether a noun is one person, told without a number. */
    boolean isOne(Sentence sentence, Token noun) {
        Mention name = sentence.mentionAt(noun.index());
        if (name != null) {
            return name.kind() == Mention.Kind.PERSON && noun.tag().equals("NNP");
        }
        String lemma = noun.lemma().toLowerCase(Locale.ROOT);
        if (cues.list("one-of-them").contains(lemma)) {
            return true;
        }
        boolean person = sentence.nominals().stream()
                .anyMatch(nominal -> nominal.token() == noun.index() && nominal.kind() == Nominal.Kind.PERSON);
        boolean pointed = sentence.dependents(noun).stream()
                .anyMatch(word -> word.is("det") || word.relation().equals("nmod:poss"));
        // a headline has no articles: "Teen shot in Gary"
        boolean opens =
                sentence.tokens().subList(0, noun.index()).stream().allMatch(word -> sentence.dominates(noun, word));
        return noun.tag().equals("NN")
                && person
                && (pointed || opens)
                && !cues.list("several-in-one").contains(lemma)
                && noMore(sentence.dependents(noun, "det"));
    }

    /** "Every officer" and "no officer" are not one. */
    private boolean noMore(List<Token> determiners) {
        return determiners.stream()
                .noneMatch(word -> cues.list("not-one").contains(word.text().toLowerCase(Locale.ROOT)));
    }

    /** Whether a verb of harm is said to have killed: "fatally shot", "stabbed to death", "shot dead". */
    boolean isFatal(Sentence sentence, Token verb) {
        boolean behind = verb.index() + 1 < sentence.tokens().size() && isFatal(sentence.token(verb.index() + 1));
        return behind || sentence.dependents(verb).stream().anyMatch(this::isFatal);
    }

    private boolean isFatal(Token word) {
        return cues.list("fatal").contains(word.text().toLowerCase(Locale.ROOT));
    }
}
