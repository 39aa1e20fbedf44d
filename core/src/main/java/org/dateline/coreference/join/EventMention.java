package org.dateline.coreference.join;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.dateline.model.annotation.Annotated;
import org.dateline.model.annotation.Mention;
import org.dateline.model.annotation.MentionChains;
import org.dateline.model.annotation.Sentence;
import org.dateline.model.annotation.Token;
import org.dateline.model.event.Actor;
import org.dateline.model.event.Claim;

/**
 * A claim with what its sentence says around it, read once so that it can be compared with every other claim of the report.
 *
 * @param index position among the report's claims
 * @param place position in the order of the text
 * @param claim the claim
 * @param sentence its sentence
 * @param trigger its trigger
 * @param total whether it gives the total of a war or a period
 * @param form how the trigger refers: as a verb, or as a noun with its determiner
 * @param cues classes of cue words that stand with the trigger: {@code other}, {@code earlier}, {@code same} …
 * @param names names in the sentence, in small letters
 * @param places those of them that name places
 * @param words lemmas of the sentence's content words
 * @param clause lemmas of the content words below the trigger
 * @param arguments who and what takes part
 */
public record EventMention(
        int index,
        int place,
        Claim claim,
        Sentence sentence,
        Token trigger,
        boolean total,
        Form form,
        Set<String> cues,
        Set<String> names,
        Set<String> places,
        Set<String> words,
        Set<String> clause,
        Arguments arguments) {

    /** How a trigger refers to its event. */
    enum Form {
        VERB,
        DEFINITE,
        DEMONSTRATIVE,
        INDEFINITE,
        POSSESSIVE,
        BARE
    }

    private static final Set<String> CONTENT = Set.of("NOUN", "VERB", "ADJ", "PROPN", "NUM");

    /** A claim of a report with its surroundings. */
    public static EventMention of(
            Annotated annotated,
            MentionChains chains,
            Claim claim,
            int index,
            int place,
            CoreferenceCues cues,
            Totals totals) {
        Sentence sentence = annotated.sentences().get(claim.sentence());
        Token trigger = sentence.token(claim.trigger());
        Set<String> names = new HashSet<>();
        Set<String> places = new HashSet<>();
        for (Mention mention : sentence.mentions()) {
            names.add(text(sentence, mention));
            if (mention.kind() == Mention.Kind.PLACE) {
                places.add(text(sentence, mention));
            }
        }
        Set<String> words = new HashSet<>();
        Set<String> clause = new HashSet<>();
        for (Token token : sentence.tokens()) {
            if (CONTENT.contains(token.universal()) && token.index() != trigger.index()) {
                String lemma = token.lemma().toLowerCase(Locale.ROOT);
                words.add(lemma);
                if (sentence.dominates(trigger, token)) {
                    clause.add(lemma);
                }
            }
        }
        return new EventMention(
                index,
                place,
                claim,
                sentence,
                trigger,
                totals.isTotal(claim, sentence),
                form(sentence, trigger, cues),
                cues.with(sentence, trigger, claim),
                names,
                places,
                words,
                clause,
                Arguments.of(annotated, chains, claim));
    }

    private static String text(Sentence sentence, Mention mention) {
        StringBuilder text = new StringBuilder();
        for (int at = mention.from(); at < mention.to(); at++) {
            text.append(text.isEmpty() ? "" : " ").append(sentence.token(at).text());
        }
        return text.toString().toLowerCase(Locale.ROOT);
    }

    private static Form form(Sentence sentence, Token trigger, CoreferenceCues cues) {
        if (!isNoun(trigger)) {
            return Form.VERB;
        }
        if (sentence.dependent(trigger, "nmod:poss") != null) {
            return Form.POSSESSIVE;
        }
        Token determiner = sentence.dependent(trigger, "det");
        if (determiner == null) {
            return Form.BARE;
        }
        if (cues.is(CoreferenceCue.DEFINITE, determiner.text())) {
            return Form.DEFINITE;
        }
        return cues.is(CoreferenceCue.DEMONSTRATIVE, determiner.text()) ? Form.DEMONSTRATIVE : Form.INDEFINITE;
    }

    private static boolean isNoun(Token token) {
        return token.universal().equals("NOUN") || token.universal().equals("PROPN");
    }

    boolean isNoun() {
        return form != Form.VERB;
    }

    boolean isPlural() {
        return isNoun() && trigger.has("Number=Plur");
    }

    boolean isHeadline() {
        return sentence.paragraph() < 0;
    }

    String lemma() {
        return trigger.lemma().toLowerCase(Locale.ROOT);
    }

    String type() {
        return claim.code().type();
    }

    /** The lemma of the word that heads an actor's phrase. */
    static String head(Annotated annotated, Actor actor) {
        return annotated
                .sentences()
                .get(actor.phrase().sentence())
                .token(actor.phrase().head())
                .lemma()
                .toLowerCase(Locale.ROOT);
    }
}
