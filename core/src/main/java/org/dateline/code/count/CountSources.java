package org.dateline.code.count;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.dateline.code.count.CountedPhrases.Counted;
import org.dateline.model.annotation.Mention;
import org.dateline.model.annotation.Nominal;
import org.dateline.model.annotation.Sentence;
import org.dateline.model.annotation.Token;
import org.dateline.model.report.Span;
import org.dateline.model.report.StoredText;

/**
 * Finds the source of a number: "residents spoke of 40", "hospital sources put the number at 40", "the ministry lowered the death
 * toll to nine".
 */
public final class CountSources {

    private static final Set<Nominal.Kind> GIVING = Set.of(Nominal.Kind.PERSON, Nominal.Kind.ORGANIZATION);
    private static final long FIRST_YEAR = 1900;
    private static final long LAST_YEAR = 2100;

    private final CountCues cues;
    private final CountedPhrases phrases;

    CountSources(CountCues cues, CountedPhrases phrases) {
        this.cues = cues;
        this.phrases = phrases;
    }

    /**
     * A number and who gives it.
     *
     * @param source the noun for the source
     * @param quantity the number
     * @param span the number's words
     */
    public record SourcedNumber(Token source, Quantity quantity, Span span) {}

    /**
     * All numbers of a sentence that somebody is said to give, in the order of the verbs.
     *
     * @param sentence the sentence with its tree
     * @param text the stored text that its spans point into
     */
    public List<SourcedNumber> of(Sentence sentence, StoredText text) {
        List<SourcedNumber> found = new ArrayList<>();
        for (Token verb : sentence.tokens()) {
            Token source = verb.universal().equals("VERB") ? sentence.dependent(verb, "nsubj") : null;
            if (source == null || !canBeSource(sentence, source)) {
                continue;
            }
            for (Token number : numbers(sentence, verb)) {
                Counted counted = number.universal().equals("NUM") ? phrases.single(sentence, text, number) : null;
                if (counted != null && !isYear(text.slice(counted.span(sentence)), counted.quantity())) {
                    Counted ranged = phrases.ranged(sentence, counted);
                    found.add(new SourcedNumber(source, ranged.quantity(), ranged.span(sentence)));
                    break;
                }
            }
        }
        return found;
    }

    /** The words that may bear the number that a verb gives. */
    private List<Token> numbers(Sentence sentence, Token verb) {
        List<Token> numbers = new ArrayList<>();
        Token object = sentence.dependent(verb, "obj");
        if (cues.is(verb, CueUse.PUTS) && object != null && cues.is(object, CueUse.FIGURES)) {
            behind(sentence, sentence.dependents(verb, "obl"), CueUse.PUTS_AT, numbers);
            behind(sentence, sentence.dependents(object, "nmod"), CueUse.PUTS_FIGURE_AT, numbers);
        }
        if (cues.is(verb, CueUse.SPEAKS_OF) && object == null) {
            behind(sentence, sentence.dependents(verb, "obl"), CueUse.SPOKEN_OF, numbers);
        }
        if (cues.is(verb, CueUse.SAYS)) {
            numbers.addAll(sentence.dependents(verb, "obj"));
            sentence.dependents(verb, "ccomp").stream()
                    .filter(clause -> sentence.dependents(clause).stream()
                            .noneMatch(word -> word.relation().startsWith("nsubj")))
                    .forEach(numbers::add);
        }
        return numbers;
    }

    private void behind(Sentence sentence, List<Token> nouns, CueUse prepositions, List<Token> found) {
        nouns.stream()
                .filter(noun -> cues.isBehind(sentence, noun, prepositions))
                .forEach(found::add);
    }

    /** People, bodies and countries give numbers; blasts and storms do not. */
    private static boolean canBeSource(Sentence sentence, Token noun) {
        Mention name = sentence.mentionAt(noun.index());
        return name != null && name.kind() != Mention.Kind.OTHER
                || noun.universal().equals("PRON")
                || sentence.nominals().stream()
                        .anyMatch(nominal -> nominal.token() == noun.index() && GIVING.contains(nominal.kind()));
    }

    /** "He spoke of 2015" gives a year. */
    private static boolean isYear(String written, Quantity quantity) {
        Long best = quantity.best();
        return best != null && best >= FIRST_YEAR && best <= LAST_YEAR && written.length() == 4;
    }
}
